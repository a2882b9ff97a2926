/**
 * The builder of actions. `action.allow(permission)` is the only way in: forgetting who may call is a type error.
 * What comes in and goes out is checked by zod; the caller is known before the action runs.
 */
import { initTRPC, type TRPCError } from '@trpc/server'
import { callLimits } from '@config/community/callLimits'
import { fail, Failure } from '@shared/errors'
import * as z from '@shared/z'
import { mayEver, type Permission } from '@shared/permissions'
import type { Clock } from '../clock'
import type { Caller } from './identity'
import { count, uncounted } from '../limits/count'
import { sha256, toPersonId } from '../personId'
import { memberOf, type Member, type Person } from './members'
import type { Time } from '../time'

export interface Context {
  /** The action by its whole name, `reports.submit`. */
  action: string
  caller: Caller
  requestId: string
  /** The client's uuid of a mutation: the same key answers with the same result (ARCHITECTURE §4.2). */
  key: string
  /** Hash of path and input, so that the same key with another body is found out. */
  body: string
  clock: Clock
  /** When the call came in, before it was known who calls: what it writes belongs to the life that began before (people/erasure/leave.ts). */
  calledAt: Time
}

export interface Meta {
  permission: Permission
}

const t = initTRPC.context<Context>().meta<Meta>().create()

export const router = t.router

/**
 * Only people: loads the caller (one trip), asks whether they have the permission over anything at all, and counts the call where
 * it is limited (one trip more).
 */
function personal(permission: Exclude<Permission, 'system'>, naming?: string) {
  return t.procedure.meta({ permission }).use(async ({ ctx, next, getRawInput }) => {
    if (!ctx.caller.openid) throw fail('noIdentity')
    const input = await getRawInput()
    const { member, others } = await memberOf(ctx.caller.openid, ctx.clock.now(), naming ? namedIn(input, naming) : [])
    if (!mayEver(member, permission)) throw fail('forbidden')
    const limits = await countedOf(ctx, member.personId, input)
    const answer = await next({
      ctx: { ...ctx, actor: member satisfies Member, named: others satisfies Person[], limits },
    })
    if (!answer.ok && isRefusal(answer.error)) await limits.giveBack()
    return answer
  })
}

/** Counts a call whose action has limits. @throws tooOften */
async function countedOf({ action: name, key, body, calledAt }: Context, personId: string, input: unknown) {
  const row = callLimits[name]
  if (!row || 'none' in row) return uncounted
  const id = sha256(`${key} ${body}`).slice(0, 16)
  const counted = await count(row, { action: name, personId, input, id, at: calledAt })
  return row.countsAsking ? uncounted : counted
}

/** Nothing was done, and sent again the call would be refused again: it does not count. */
const isRefusal = ({ cause }: TRPCError) =>
  cause instanceof z.$ZodError || (cause instanceof Failure && cause.code !== 'busy')

function namedIn(input: unknown, field: string): string[] {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' && value.length <= 120 ? [toPersonId(value)] : []
}

/** Only other functions and timers: no person may call it, whoever they are. */
const internal = t.procedure.meta({ permission: 'system' }).use(async ({ ctx, next }) => {
  if (!ctx.caller.internal) throw fail('forbidden')
  return next()
})

/**
 * Who may call. `system` is another function or a timer; anything else is a right of people (types/permissions.ts).
 * @param naming an input field that names another person, who is read in the same trip as the caller
 */
function allow(permission: 'system'): typeof internal
function allow(permission: Exclude<Permission, 'system'>, naming?: string): ReturnType<typeof personal>
function allow(permission: Permission, naming?: string) {
  return permission === 'system' ? internal : personal(permission, naming)
}

export const action = { allow }
