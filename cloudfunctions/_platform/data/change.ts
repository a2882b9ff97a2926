/**
 * The one way in which a document changes: find out whether the call was answered before, ask who may, ask for the version, let a pure
 * decision say what comes of it, write all of it at once, tell, answer (ARCHITECTURE §4).
 */
import { Failure, fail } from '@shared/errors'
import type { PersonContext } from '../call/context'
import { deliverNow, withOutbox, type Carrier, type OutboxEntry } from '../messages/outbox'
import type { Told } from '../messages/tell'
import { record, type AuditEvent } from '../privacy/audit'
import type { AnyDocument } from '../privacy/personalData'
import type { Time } from '../time'
import { remembers, withCall, type Call } from './calls'
import type { AnyCollection, Collection } from './collection'
import { runTransaction, type Transaction } from './transaction'

export interface Changing {
  _id: string
  version?: number
  calls?: Call[]
  outbox?: OutboxEntry[]
  outboxAt?: Time | null
}

type Begins = 'ifAbsent' | 'byKey'

/**
 * What a mutation changes, and who may.
 * `Field`: the input's field that names it; never for what is found by the caller or made of the call's key.
 */
export interface Target<
  D extends Changing,
  Input,
  Field extends keyof Input = never,
  Together extends boolean = boolean,
> {
  collection: Collection<D>
  id(input: Input, ctx: PersonContext): string | Promise<string>
  /** May this person touch it? "No" and "not there" are one answer. */
  may(document: D, ctx: PersonContext, input: Input): boolean | Promise<boolean>
  field?: Field
  /** Does what is asked for rest on nothing that came after the version that was seen? Then it is decided on what is there now. */
  fits?(document: D, seen: number): boolean
  /** There need not be one yet, and the decision begins it. `byKey`: the call's own key names it, so there is none unless the call was sent before. */
  begins?: Begins | ((ctx: PersonContext, input: Input) => Begins)
  /** Several documents change as one, or the audit is told: a transaction. A question where it depends on who calls. */
  together: Together | ((ctx: PersonContext, input: Input) => boolean)
}

/** A new document that is written together with the one that is changed; its own messages go out with it. */
export interface Added {
  collection: AnyCollection
  document: AnyDocument
}

/** What comes of a change. `null` instead: it is so already, and nothing is written. */
export interface Decision<D> {
  after: D
  /** Only for what carries an outbox: without one nobody would hear of it. */
  tell?: D extends { outbox: unknown } ? readonly Told[] : never
  /** What begins with it, or has no room in it any more: written with it, as one, even where it else changes alone. */
  adds?: readonly Added[]
  /** Only for what changes together. */
  audit?: AuditEvent[]
}

export interface Given<D, Found, Together extends boolean> {
  /** The document's `_id`. */
  id: string
  before: D | null
  /** What the ids of the input stand for. */
  found: Found
  at: Time
  /** To read and write other documents in the same change. */
  transaction: Together extends true ? Transaction : undefined
}
export type Decide<D, Found, Together extends boolean> = (
  given: Given<D, Found, Together>,
) => Decision<D> | null | Promise<Decision<D> | null>

/** `carriers`: what was written and has messages that are to go out. */
type Written<D> = { document: D; carriers: readonly Added[] }

/**
 * Changes one document, and with it what belongs to it. The same key with the same body answers again without doing it twice.
 * @param authorise asks the resolvers of the input's other ids; only when the call was not answered before
 * @throws notFound, conflict when somebody was first, keyReused, busy, and whatever `decide` throws: then nothing was written
 */
export async function change<D extends Changing, Input extends object, Found, Together extends boolean>(
  ctx: PersonContext,
  target: Target<D, Input, never, Together>,
  input: Input,
  authorise: () => Promise<Found>,
  decide: Decide<D, Found, Together>,
): Promise<D> {
  const { collection } = target
  const begins = typeof target.begins === 'function' ? target.begins(ctx, input) : target.begins
  const together = typeof target.together === 'function' ? target.together(ctx, input) : target.together
  const id = await target.id(input, ctx)
  const at = ctx.clock.now()

  const attempt = async (store: Store<D>, transaction?: Transaction): Promise<Written<D>> => {
    // What the call's own key names is there only when it was sent before: looked for when it is refused, or taken.
    const before = begins === 'byKey' && !transaction ? null : await store.find(id)
    if (before && remembers(before, ctx)) return { document: before, carriers: [] }
    if (before ? !(await target.may(before, ctx, input)) : !begins) throw fail('notFound')
    const found = await authorise()
    if (!isSeen(target, before, input)) throw fail('conflict')
    const given = { id, before, found, at, transaction } as Given<D, Found, Together>
    const decision = await decide(given)
    if (!decision) {
      if (before) return { document: before, carriers: [] }
      throw new Error(`${collection.name}: nothing was there, and nothing came of it`)
    }
    const after = stamped(before, decision, ctx, at, collection)
    if (!(await store.write(before, after, decision.adds))) throw new Overtaken(before)
    for (const event of decision.audit ?? []) await record(needed(transaction), event, at)
    const written = [{ collection: collection as unknown as AnyCollection, document: after as AnyDocument }, ...(decision.adds ?? [])] // prettier-ignore
    return { document: after, carriers: written.filter(each => each.document.outboxAt) }
  }

  const once = (): Promise<Written<D>> =>
    together
      ? runTransaction(transaction => attempt(within(transaction, collection), transaction))
      : attempt(alone(collection))
  const decidesAgain = (before: D | null, current: D) =>
    onlyGrew(collection, before, current) || (target.fits !== undefined && isSeen(target, current, input))
  const decided = (tries = 1): Promise<Written<D>> =>
    once().catch(async (error: unknown) => {
      // Somebody was first, or what it rests on is gone: perhaps by this very call, sent twice.
      const current = error instanceof Failure ? await collection.find(id) : null
      if (current && remembers(current, ctx)) return { document: current, carriers: [] }
      if (tries < mostTries && error instanceof Overtaken && current && decidesAgain(error.before as D | null, current))
        return decided(tries + 1)
      throw error
    })
  const { document, carriers } = await decided()
  const delivered = carriers.map(each => deliverNow(each.collection as unknown as Collection<Carrier>, each.document._id)) // prettier-ignore
  await Promise.all(delivered)
  return document
}

/** Somebody else wrote first. */
class Overtaken extends Failure {
  constructor(readonly before: Changing | null) {
    super('conflict')
  }
}

/** Of what can be decided again by itself, as a transaction begins again. */
const mostTries = 20

const hasGrown = <D extends Changing>({ grows }: Collection<D>, before: D | null, current: D | null) =>
  grows !== undefined && valueIn(before, grows) !== valueIn(current, grows)
const valueIn = (document: object | null, field: string) => (document as Record<string, unknown> | null)?.[field]

/** Nobody decided anything meanwhile: it is the same version, and has grown. */
const onlyGrew = <D extends Changing>(collection: Collection<D>, before: D | null, current: D | null) =>
  before !== null && current !== null && before.version === current.version && hasGrown(collection, before, current)

function needed(transaction: Transaction | undefined): Transaction {
  if (!transaction) throw new Error('what the audit is told changes together with it')
  return transaction
}

/** A document's own way in and out: alone, or as part of a transaction. */
interface Store<D> {
  find(id: string): Promise<D | null>
  /** False when somebody was first. */
  write(before: D | null, after: D, adds?: readonly Added[]): Promise<boolean>
}

const alone = <D extends Changing>(collection: Collection<D>): Store<D> => ({
  find: id => collection.find(id),
  // Whoever changes alone has a version, by which it is seen that somebody was first.
  write: (before, after, adds = []) =>
    adds.length > 0
      ? writeWith(collection, before, after, adds)
      : before
        ? collection.save(before as D & { version: number }, after as D & { version: number })
        : collection.insert(after),
})

/**
 * Writes what a timer decided about a document that it read, with what has no room in it any more. One trip, and a transaction with `adds`.
 * @returns false when somebody was first
 */
export const writeDecision = <D extends Changing>(
  collection: Collection<D>,
  before: D,
  { after, adds }: Pick<Decision<D>, 'after' | 'adds'>,
): Promise<boolean> => alone(collection).write(before, after, adds)

/** What was decided alone, written with what has no room in it any more; false when somebody was first. */
const writeWith = <D extends Changing>(
  collection: Collection<D>,
  before: D | null,
  after: D,
  adds: readonly Added[],
): Promise<boolean> =>
  runTransaction(async transaction => {
    const current = await transaction.find(collection, after._id)
    if (current?.version !== before?.version || hasGrown(collection, before, current)) return false
    return within(transaction, collection).write(current, after, adds)
  })

const within = <D extends Changing>(transaction: Transaction, collection: Collection<D>): Store<D> => ({
  find: id => transaction.find(collection, id),
  async write(before, after, adds = []) {
    for (const added of adds) await transaction.insert(added.collection, added.document)
    await (before ? transaction.save(collection, before, after) : transaction.insert(collection, after))
    return true
  },
})

/** Is it as it was when it was looked at, as far as what is asked for rests on that? Else: look again before deciding. */
function isSeen<D extends Changing>(
  { fits }: { fits?(document: D, seen: number): boolean },
  before: D | null,
  input: object,
): boolean {
  const { version: seen } = input as { version?: unknown }
  return !before || typeof seen !== 'number' || seen === before.version || (fits?.(before, seen) ?? false)
}

/** The document as it is written: its version, the call, whom it names, what is told; whom it names, the collection adds. */
function stamped<D extends Changing>(
  before: D | null,
  { after, tell }: Decision<D>,
  ctx: PersonContext,
  at: Time,
  collection: Collection<D>,
): D {
  const version = before ? (before.version ?? 0) + 1 : Math.max(1, after.version ?? 0)
  const next = { ...after, version, calls: withCall(before, ctx, version, at) }
  return collection.hasOutbox ? (withOutbox(next as D & Carrier, (tell ?? []) as readonly Told[], at) as D) : next
}
