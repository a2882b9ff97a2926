/**
 * The builder of actions. What an action must say is asked for by its type: who may call (`allow`), what comes in if anything does, what it
 * changes and who may (`of`), who may name every other id in the input (`ids`), what goes out. Forgetting one of them does not compile.
 */
import { initTRPC, type TRPCError, type TRPCMutationProcedure, type TRPCQueryProcedure } from '@trpc/server'
import { callLimits } from '@config/community/callLimits'
import { fail, Failure } from '@shared/errors'
import { mayEver, type Permission } from '@shared/permissions'
import * as z from '@shared/z'
import { change, type Changing, type Decide, type Target } from '../data/change'
import { authorised, peopleNamedIn, type Found, type IdFields, type Resolvers } from './authorisation'
import type { Context, PersonContext } from './context'
import { count, uncounted } from '../limits/count'
import { sha256 } from '../personId'
import { doubtfulOf } from '../textCheck'
import { memberOf, strangerOf } from './members'
import { shownTexts } from './shownWords'

export type { Context, PersonContext } from './context'

export interface Meta {
  permission: Permission
}

const t = initTRPC.context<Context>().meta<Meta>().create()

/** For its types (router.ts), and for the one action that is called (serve.ts). */
export const builtRouter = t.router

type Right = Exclude<Permission, 'system'>
type Schema = z.ZodMiniType
type Asked<S> = z.output<S> & object

/** Only other functions and timers: no person may call it, whoever they are. */
const internal = t.procedure.meta({ permission: 'system' }).use(async ({ ctx, next }) => {
  if (!ctx.caller.internal) throw fail('forbidden')
  return next()
})

/** How much of the caller an action reads. */
interface Reading {
  /**
   * Nothing: they are taken for a guest, whoever they are, who has what is everybody's own. It saves a trip for what is asked all the time and
   * only of what bears the caller's id.
   */
  unseen?: boolean
}

/**
 * Only people: loads the caller and whom the input names (one trip), asks whether they have the permission over anything at all, and counts
 * the call where it is limited (one trip more).
 */
const personal = (permission: Right, resolvers: object, { unseen = false }: Reading = {}) =>
  t.procedure.meta({ permission }).use(async ({ ctx, next, getRawInput }) => {
    if (!ctx.caller.openid) throw fail('noIdentity')
    const input = await getRawInput()
    const alsoIds = peopleNamedIn(input, resolvers)
    const { openid } = ctx.caller
    const { member, others } = unseen
      ? { member: strangerOf(openid), others: [] }
      : await memberOf(openid, ctx.clock.now(), alsoIds)
    if (!mayEver(member, permission)) throw fail('forbidden')
    const limits = await countedOf(ctx, member.personId, input)
    const answer = await next({ ctx: { ...ctx, actor: member, named: others, limits } })
    if (!answer.ok && isRefusal(answer.error)) await limits.giveBack()
    return answer
  })

/** Counts a call whose action has limits. @throws tooOften, keyReused */
async function countedOf({ action: name, key, body, calledAt }: Context, personId: string, input: unknown) {
  const row = callLimits[name]
  if (!row || 'none' in row) return uncounted
  const call = { id: sha256(key).slice(0, 16), body: body.slice(0, 16), at: calledAt }
  const counted = await count(row, { action: name, personId, input, ...call })
  return row.countsAsking ? uncounted : counted
}

/** Nothing was done, and sent again the call would be refused again: it does not count. */
const isRefusal = ({ cause }: TRPCError) =>
  cause instanceof z.$ZodError || (cause instanceof Failure && cause.code !== 'busy')

/**
 * The same with the input and, of a change, the words in it that others will read: risky ones are refused, and `ctx.doubtful` names the
 * fields of those that a human has to look at. It stands before every action, so that no change can forget it.
 */
const asked = (permission: Right, schema: Schema, resolvers: object, reading?: Reading) =>
  personal(permission, resolvers, reading)
    .input(schema)
    .use(async ({ ctx, input, type, next }) => {
      const texts = type === 'mutation' ? shownTexts(schema, input) : []
      const doubtful = await doubtfulOf(texts, ctx.actor.openid)
      return next({ ctx: { ...ctx, doubtful } satisfies PersonContext })
    })

/** What a handler gets: the input, the caller, and what the ids of the input stand for. */
interface Call<S, F> {
  input: z.output<S>
  ctx: PersonContext & { found: F }
}
/** The same for what changes a document: what the ids stand for is given to the decision. */
interface ChangeCall<S, F, D, Together extends boolean> {
  input: z.output<S>
  ctx: PersonContext & { change(decide: Decide<D, F, Together>): Promise<D> }
}

type Query<S, O> = TRPCQueryProcedure<{ input: z.input<S>; output: z.output<O>; meta: Meta }>
type Mutation<S, O> = TRPCMutationProcedure<{ input: z.input<S>; output: z.output<O>; meta: Meta }>

interface Answering<S, F> {
  output<O extends Schema>(
    schema: O,
  ): {
    query(handle: (call: Call<S, F>) => z.input<O> | Promise<z.input<O>>): Query<S, O>
    mutation(handle: (call: Call<S, F>) => z.input<O> | Promise<z.input<O>>): Mutation<S, O>
  }
}
interface ChangeAnswering<S, F, D, Together extends boolean> {
  output<O extends Schema>(
    schema: O,
  ): {
    mutation(handle: (call: ChangeCall<S, F, D, Together>) => z.input<O> | Promise<z.input<O>>): Mutation<S, O>
  }
}

type NoIds = Record<never, never>

/** After the input of something that changes a document: the other ids in it, if there are any. */
type ChangeAsking<S, Fields extends keyof Asked<S>, D, Together extends boolean> = [Fields] extends [never]
  ? ChangeAnswering<S, NoIds, D, Together>
  : {
      ids<R extends Resolvers<Asked<S>, Fields>>(resolvers: R): ChangeAnswering<S, Found<Asked<S>, R>, D, Together>
    }

type Asking<S> = {
  /** What it changes: a mutation only, which calls `ctx.change`. */
  of<D extends Changing, Field extends IdFields<Asked<S>>, Together extends boolean>(
    target: Target<D, Asked<S>, Field, Together>,
  ): ChangeAsking<S, Exclude<IdFields<Asked<S>>, Field>, D, Together>
} & ([IdFields<Asked<S>>] extends [never]
  ? Answering<S, NoIds>
  : {
      /** Who may name each id of the input. */
      ids<R extends Resolvers<Asked<S>, IdFields<Asked<S>>>>(resolvers: R): Answering<S, Found<Asked<S>, R>>
    })

/** Without a word on what comes in, nothing may. */
const nothing = z.optional(z.strictObject({}))
const internalOfNothing = internal.input(nothing)

interface Allow {
  (permission: 'system'): Pick<typeof internal, 'input'> & Pick<typeof internalOfNothing, 'output'>
  (permission: Right, reading: { unseen: true }): Pick<Answering<typeof nothing, NoIds>, 'output'>
  (permission: Right): Asking<typeof nothing> & { input<S extends Schema>(schema: S): Asking<S> }
}

function allow(permission: Permission, reading: Reading = {}): unknown {
  if (permission === 'system')
    return {
      input: (schema: Schema) => internal.input(schema),
      output: (schema: Schema) => internalOfNothing.output(schema),
    }
  const input = (schema: Schema) => ({
    ...answering(permission, schema, {}, reading),
    ids: (resolvers: object) => answering(permission, schema, resolvers),
    of: (target: AnyTarget) => ({
      ...changing(permission, schema, {}, target),
      ids: (resolvers: object) => changing(permission, schema, resolvers, target),
    }),
  })
  return { ...input(nothing), input }
}

type AnyTarget = Target<Changing, object>
type AnyCall = { input: object; ctx: object }
type Handle = (call: AnyCall) => Promise<unknown>

/**
 * The types of all this are the interfaces above; here a schema is a schema. tRPC copies its builder at each step, so the steps are taken
 * once an action has said everything: they are a part of every cold start.
 */
function answering(permission: Right, schema: Schema, resolvers: object, reading: Reading = {}) {
  const found = () =>
    asked(permission, schema, resolvers, reading).use(async ({ ctx, next, input }) =>
      next({ ctx: { ...ctx, found: await authorised(resolvers, (input ?? {}) as object, ctx) } }),
    )
  return {
    output: (output: Schema) => ({
      query: (handle: Handle) =>
        found()
          .output(output)
          .query(call => handle(call as AnyCall)),
      mutation: (handle: Handle) =>
        found()
          .output(output)
          .mutation(call => handle(call as AnyCall)),
    }),
  }
}

function changing(permission: Right, schema: Schema, resolvers: object, target: AnyTarget) {
  return {
    output: (output: Schema) => ({
      mutation: (handle: Handle) =>
        asked(permission, schema, resolvers)
          .output(output)
          .mutation(({ ctx, input: given }) => {
            const input = (given ?? {}) as object
            const authorise = () => authorised(resolvers, input, ctx)
            const changed = (decide: Decide<Changing, object, boolean>) => change(ctx, target, input, authorise, decide)
            return handle({ input, ctx: { ...ctx, change: changed } })
          }),
    }),
  }
}

/** Who may call. `system` is another function or a timer; anything else is a right of people (types/permissions.ts). */
export const action = { allow: allow as Allow }
