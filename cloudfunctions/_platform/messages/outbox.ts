/**
 * The outbox: messages that a change causes are written with the change, in the same document and the same atomic
 * write, and leave it only when the inbox has them (DOMAIN §5). Any collection can carry one.
 */
import { targetKinds, templateIds } from '@shared/messages/templates'
import * as z from '@shared/z'
import { env } from '../env'
import { wait } from '../clock'
import type { Collection } from '../data/collection'
import { logError } from '../log'
import { isPseudonym } from '../personId'
import { callFunction } from '../sdk'
import { addSeconds, type Time } from '../time'
import type { Told } from './tell'

const entry = z.object({
  /** `event:recipient:template`: the same message never stands in an inbox twice. */
  id: z.string(),
  to: z.string(),
  actingFor: z.optional(z.string()),
  template: z.enum(templateIds),
  title: z.string(),
  text: z.string(),
  at: z.string(),
  values: z.record(z.string(), z.string()),
  target: z.object({ kind: z.enum(targetKinds), id: z.string() }),
  urgent: z.optional(z.boolean()),
})

declare const stamped: unique symbol

/** What was told, with its id and time. Only `withOutbox` makes one. */
export type OutboxEntry = z.infer<typeof entry> & { readonly [stamped]: true }
export const outboxEntry = entry as unknown as z.ZodMiniType<OutboxEntry>

/** A document that carries an outbox. */
export interface OutboxFields {
  outbox: OutboxEntry[]
  outboxAt: Time | null
}

/** What a schema spreads in to carry an outbox, with the index `byOutbox: ['outboxAt']`. */
export const outboxFields = {
  outbox: z.array(outboxEntry),
  /** From when the timer may take what is left; null when nothing is left. */
  outboxAt: z.nullable(z.string()),
}

/** How long the writer's own delivery, or a courier, has before another looks after it. Seconds. */
const lease = 60

export const leasedUntil = (now: Time) => addSeconds(now, lease)

/** A document that carries an outbox, and whose version names what happened. */
export interface Carrier extends OutboxFields {
  _id: string
  version: number
}

/**
 * The outbox after a change: what was waiting, and what the change tells, leased to whoever writes it.
 * @param document as it is after the change: its id and version name the event
 */
export function withOutbox<T extends Carrier>(document: T, told: readonly Told[], now: Time): T {
  // Whoever left the community is told nothing more.
  const living = told.filter(({ to }) => !isPseudonym(to))
  if (living.length === 0) return document
  const added = living.map(({ event: named, ...one }, at) => {
    // One change may tell one person several things of a kind.
    const earlier = living.slice(0, at).filter(({ to, template }) => to === one.to && template === one.template).length
    const event = named ?? `${document._id}.${document.version}${earlier > 0 ? `.${earlier}` : ''}`
    return { ...one, id: `${event}:${one.to}:${one.template}`, at: now } as unknown as OutboxEntry
  })
  return { ...document, outbox: [...document.outbox, ...added], outboxAt: leasedUntil(now) }
}

/**
 * Delivers a document's outbox at once, but lets nobody wait longer than the budget: what is not out by then, the
 * timer sends. Never throws: the change is already written.
 */
export async function deliverNow<T extends { _id: string } & OutboxFields>(
  { name: collection }: Collection<T>,
  id: string,
): Promise<void> {
  const delivery = callFunction('messages', { path: 'deliver', input: { collection, id } })
  await Promise.race([
    Promise.resolve(delivery).catch((error: unknown) => logError('courier.failed', error, { collection })),
    wait(env.courierBudget),
  ])
}
