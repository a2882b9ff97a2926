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

export const outboxEntry = z.object({
  /** `event:recipient:template`: the same message never stands in an inbox twice. */
  id: z.string(),
  to: z.string(),
  /** An agent is told of a principal's business only while they may act for them. */
  actingFor: z.optional(z.string()),
  template: z.enum(templateIds),
  title: z.string(),
  text: z.string(),
  at: z.string(),
  /** WeChat's key of each field of the template → what stands there. */
  values: z.record(z.string(), z.string()),
  target: z.object({ kind: z.enum(targetKinds), id: z.string() }),
  attempts: z.int(),
})
export type OutboxEntry = z.infer<typeof outboxEntry>

/** A document that carries an outbox. */
export interface OutboxFields {
  outbox: OutboxEntry[]
  outboxAt: Time | null
}

/** What a schema spreads in to carry an outbox, with the index `byOutbox: index('outboxAt')`. */
export const outboxFields = {
  outbox: z.array(outboxEntry),
  /** From when the timer may take what is left; null when nothing is left. */
  outboxAt: z.nullable(z.string()),
}

/** How long the writer's own delivery has before the timer looks after it. Seconds. */
const lease = 60

/** The outbox after a change: what was waiting, and the new entries, leased to whoever writes it. */
export function withOutbox<T extends OutboxFields>(document: T, added: OutboxEntry[], now: Time): T {
  // Whoever left the community is told nothing more.
  const told = added.filter(({ to }) => !isPseudonym(to))
  if (told.length === 0) return document
  return { ...document, outbox: [...document.outbox, ...told], outboxAt: addSeconds(now, lease) }
}

export const leasedUntil = (now: Time) => addSeconds(now, lease)

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
