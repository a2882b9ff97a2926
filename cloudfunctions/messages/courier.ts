/**
 * The courier: from a document's outbox to the inbox, and from there to WeChat, where one consent is one message
 * (DOMAIN §5). It may run twice or be killed anywhere: the inbox's `_id` and its `wechat` word keep each message single.
 */
import { templates } from '@config/community/templates'
import { _ } from '../_platform/sdk'
import { people, type Person } from '../_platform/call/members'
import { leasedUntil, type OutboxEntry } from '../_platform/messages/outbox'
import { addSeconds, type Time } from '../_platform/time'
import { log } from '../_platform/log'
import { inbox, type InboxMessage } from './collections'
import { send } from './send'
import type { OutboxSource } from './sources'

/** After so many failures WeChat is left alone; the inbox has the message anyway. */
const maxAttempts = 6

/** Seconds until the next try: 1, 2, 4 … minutes. */
const backOff = (attempts: number) => 60 * 2 ** Math.min(attempts, 6)

/**
 * Delivers what the outbox of one document holds.
 * @returns how many entries left the outbox, and how many wait for another try
 */
export async function deliver(
  source: OutboxSource,
  id: string,
  now: Time,
): Promise<{ delivered: number; left: number }> {
  const document = await source.find(id, ['outbox', 'outboxAt', 'version'])
  const waitingEntries = document?.outbox ?? []
  if (!document || waitingEntries.length === 0) return { delivered: 0, left: 0 }

  const recipients = new Map((await people.findMany(waitingEntries.map(e => e.to))).map(p => [p._id, p]))
  const entries = waitingEntries.filter(entry => mayBeTold(entry, recipients.get(entry.to), now))
  const fresh = entries.map(entry => inboxMessage(entry, recipients.get(entry.to)))
  const known = new Set(await inbox.insertMany(fresh))
  const stored = known.size > 0 ? await inbox.findMany([...known]) : []
  const waiting = [...fresh.filter(m => !known.has(m._id)), ...stored].filter(m => m.wechat === 'pending')

  const retry: OutboxEntry[] = []
  for (const message of waiting) {
    const entry = entries.find(e => e.id === message._id)
    const person = recipients.get(message.personId)
    if (!entry || !person) continue
    if (!(await toWechat(entry, person))) retry.push({ ...entry, attempts: entry.attempts + 1 })
  }
  await settle(source, id, document.version, retry, now)
  return { delivered: entries.length - retry.length, left: retry.length }
}

/** An agent hears nothing of a principal any more once the mandate is over. */
const mayBeTold = ({ actingFor }: OutboxEntry, person: Person | undefined, now: Time) =>
  actingFor === undefined ||
  (person?.actsFor ?? []).some(p => p.personId === actingFor && p.from <= now && now < p.until)

/** Empties the outbox but for what must be tried again. If a change wrote in between, its own delivery does it. */
async function settle(source: OutboxSource, id: string, version: number, retry: OutboxEntry[], now: Time) {
  const worst = Math.max(0, ...retry.map(e => e.attempts))
  await source.updateIf(id, { version }, {
    outbox: _.set(retry),
    outboxAt: retry.length > 0 ? addSeconds(now, backOff(worst)) : null,
  }) // prettier-ignore
}

function inboxMessage(entry: OutboxEntry, person: Person | undefined): InboxMessage {
  const { id, to, template, title, text, at, target } = entry
  const mayBeSent = (person?.msgCredits[template] ?? 0) > 0
  return {
    _id: id,
    personId: to,
    template,
    title,
    text,
    at,
    target,
    read: false,
    wechat: mayBeSent ? 'pending' : 'noConsent',
  }
}

/** True when it is settled, sent or not; false to try again later. */
async function toWechat(entry: OutboxEntry, person: Person): Promise<boolean> {
  const credit = `msgCredits.${entry.template}`
  // Taken before sending: two couriers can never spend one consent twice.
  if (!(await people.updateIf(person._id, { [credit]: _.gt(0) }, { [credit]: _.inc(-1) }))) {
    return note(entry, 'noConsent')
  }
  const outcome = await send(person.openid, templates[entry.template].wechatId, entry)
  log('courier.sent', { template: entry.template, outcome })
  switch (outcome) {
    case 'sent':
      return note(entry, 'sent')
    case 'noConsent':
      // WeChat knows of fewer consents than we do: ours were wrong.
      await people.updateIf(person._id, {}, { [credit]: _.set(0) })
      return note(entry, 'noConsent')
    case 'badArguments':
      await people.updateIf(person._id, {}, { [credit]: _.inc(1) })
      return note(entry, 'failed')
    case 'later':
      await people.updateIf(person._id, {}, { [credit]: _.inc(1) })
      return entry.attempts + 1 >= maxAttempts ? note(entry, 'failed') : false
  }
}

async function note(entry: OutboxEntry, wechat: InboxMessage['wechat']): Promise<true> {
  await inbox.updateIf(entry.id, {}, { wechat })
  return true
}

/** Takes over what nobody delivers: true when this courier may. */
export const takeOver = (source: OutboxSource, id: string, outboxAt: Time, now: Time) =>
  source.updateIf(id, { outboxAt }, { outboxAt: leasedUntil(now) })
