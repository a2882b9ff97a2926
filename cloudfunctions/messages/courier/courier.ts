/**
 * The courier: from a document's outbox to the inbox, and from there to WeChat (wechat.ts). It may run twice or be killed
 * anywhere: an entry leaves the outbox only when the inbox has it, and the inbox's `_id` and lease keep each message single.
 */
import * as z from '@shared/z'
import { leasedUntil, outboxEntry, type OutboxEntry } from '../../_platform/messages/outbox'
import { _ } from '../../_platform/sdk'
import { setAside } from '../../_platform/setAside/pending'
import { addMinutes, type Time } from '../../_platform/time'
import { withCalls } from '../callList/onto'
import { inbox, type InboxMessage } from '../collections'
import { waitingMessage } from './message'
import { quotasGone } from './quota'
import { mayBeTold, recipientsOf, type Recipient } from './recipients'
import type { OutboxSource } from './sources'
import { bring, taken, type Courier } from './wechat'

/** What is damaged stays where it is, and is looked at again after so long. Minutes. */
const asideFor = 60
export const setAsideUntil = (now: Time) => addMinutes(now, asideFor)

/**
 * Delivers what the outbox of one document holds: four trips, and for what WeChat is told one more and two for each message.
 * @returns how many entries left the outbox, and how many could not
 */
export async function deliver(
  source: OutboxSource,
  id: string,
  courier: Courier,
): Promise<{ delivered: number; left: number }> {
  const document = await source.find(id, { select: ['outbox', 'outboxAt', 'version'], damagedToo: true })
  const { entries, damaged } = readOutbox(document?.outbox)
  if (!document || (entries.length === 0 && document.outboxAt === null)) return { delivered: 0, left: damaged }
  if (damaged > 0) setAside(source.name, id, 'shape', ['outbox'])

  const recipients = await recipientsOf(entries.map(({ to }) => to))
  const told = entries.filter(({ to, actingFor }) => mayBeTold(actingFor, recipients.get(to), courier.now))
  const made = told.map(entry => ({
    message: inboxMessage(entry, recipients.get(entry.to), courier),
    person: recipients.get(entry.to),
    urgent: entry.urgent,
  }))
  const asks = made.flatMap(({ message }) => (message.wechat === 'sending' ? [message.template] : []))
  const [mine] = await Promise.all([
    withCalls(made, courier.now).then(messages => put(messages, courier)),
    quotasGone(asks, courier.now).then(gone => gone.forEach((until, template) => courier.waiting.set(template, until))),
  ])
  const forWechat = mine.filter(({ wechat }) => wechat === 'sending')
  const [settled] = await Promise.allSettled([
    settle(source, document, entries, damaged, courier.now),
    ...forWechat.map(one => bring(one, recipients.get(one.personId), courier)),
  ])
  if (settled.status === 'rejected') throw settled.reason
  return { delivered: entries.length, left: damaged }
}

/** The entries as they should be, and how many others there are. */
function readOutbox(outbox: unknown): { entries: OutboxEntry[]; damaged: number } {
  if (outbox === undefined) return { entries: [], damaged: 0 }
  if (!Array.isArray(outbox)) return { entries: [], damaged: 1 }
  const entries = outbox.flatMap(each => z.safeParse(outboxEntry, each).data ?? [])
  return { entries, damaged: outbox.length - entries.length }
}

/** The message of an entry, in this courier's hands if WeChat can be told at once. */
function inboxMessage(entry: OutboxEntry, person: Recipient | undefined, courier: Courier): InboxMessage {
  const message = waitingMessage(entry, person, courier.now)
  const isMine = message.courierAt !== null && message.courierAt <= courier.now
  return isMine ? { ...message, ...taken(courier), attempts: 1 } : message
}

/** Puts messages into the inbox. @returns those that were not there before: this courier has them */
async function put(messages: InboxMessage[], { id }: Courier): Promise<InboxMessage[]> {
  const known = new Set(await inbox.insertMany(messages))
  if (known.size === 0) return messages
  // Of several at once some may have got in before one was refused: they say whose they are.
  const own = (await inbox.findMany([...known])).filter(({ courier }) => courier === id)
  return [...messages.filter(({ _id }) => !known.has(_id)), ...own]
}

/**
 * Takes out of the outbox what the inbox has, and nothing else. If the document was changed meanwhile, it says itself when
 * to come back: to its new entries, or to find that nothing is left.
 */
async function settle(
  source: OutboxSource,
  { _id, version, outbox }: { _id: string; version: number; outbox: unknown },
  entries: OutboxEntry[],
  damaged: number,
  now: Time,
): Promise<void> {
  const outboxAt = damaged > 0 ? setAsideUntil(now) : null
  const emptied = Array.isArray(outbox) ? { outbox: _.pull({ id: _.in(entries.map(({ id }) => id)) }) } : {}
  if (await source.updateIf(_id, { version }, { ...emptied, outboxAt })) return
  if (entries.length > 0) await source.updateIf(_id, {}, emptied)
}

/** Takes over an outbox that nobody delivers: true when this courier may. */
export const takeOver = (source: OutboxSource, id: string, outboxAt: Time, now: Time) =>
  source.updateIf(id, { outboxAt }, { outboxAt: leasedUntil(now) })
