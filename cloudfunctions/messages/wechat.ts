/**
 * A message of the inbox to WeChat, where one consent is one message (DOMAIN §5): pending → sending → sent, noConsent or
 * failed. A courier takes a message by a compare-and-set and has it for a lease; one that is killed loses it, and another
 * goes on where it stood. Each step can be repeated: only between WeChat's answer and our note of it may a message be sent
 * twice, and that is counted.
 */
import { log, logError } from '../_platform/log'
import { leasedUntil } from '../_platform/messages/outbox'
import { _ } from '../_platform/sdk'
import { addDays, addMinutes, type Time } from '../_platform/time'
import { inbox, type InboxMessage } from './collections'
import { forgetConsents, giveBackConsent, takeConsent, tookConsent } from './consents'
import { mayBeTold, type Recipient } from './recipients'
import { send } from './send'

/** Who delivers: the id of its request, and when. */
export interface Courier {
  id: string
  now: Time
}

/** After so many attempts, or so many days, WeChat is left alone; the inbox has the message anyway. */
const mostAttempts = 6
const mostDays = 1

/** The pause after an attempt: 1, 2, 4 … minutes. */
const pauseAfter = (attempts: number, now: Time) => addMinutes(now, 2 ** (attempts - 1))

/** What a message looks like in the hands of a courier. */
export const taken = ({ id, now }: Courier) => ({
  wechat: 'sending' as const,
  courier: id,
  courierAt: leasedUntil(now),
})

/**
 * Takes a message whose lease or pause is over.
 * @param message as it was read: whoever took it meanwhile keeps it
 * @returns the message, or null when another courier has it
 */
export async function take(
  message: InboxMessage,
  person: Recipient | undefined,
  courier: Courier,
): Promise<InboxMessage | null> {
  const after = { ...message, ...taken(courier), attempts: message.attempts + 1 }
  const mayBeThere = message.wechat === 'sending' && tookConsent(person, message) && isWorthTrying(after, courier.now)
  if (mayBeThere) after.maybeTwice = (message.maybeTwice ?? 0) + 1
  const { wechat, courier: id, courierAt, attempts, maybeTwice } = after
  const change = { wechat, courier: id, courierAt, attempts, ...(maybeTwice === undefined ? {} : { maybeTwice }) }
  if (!(await inbox.updateIf(message._id, { courierAt: message.courierAt }, change))) return null
  if (mayBeThere) log('courier.maybeTwice', { template: message.template, attempts })
  return after
}

const isWorthTrying = ({ attempts, at }: InboxMessage, now: Time) =>
  attempts <= mostAttempts && now < addDays(at, mostDays)

/** Brings a message that this courier has to WeChat. Never throws: what breaks is logged, and the lease runs out. */
export async function bring(message: InboxMessage, person: Recipient | undefined, courier: Courier): Promise<void> {
  try {
    const after = await attempt(message, person, courier.now)
    log('courier.settled', { template: message.template, wechat: after.wechat, attempts: message.attempts })
    // Without this note it would be sent again: worth a second try.
    await note(message, after, courier).catch(() => note(message, after, courier))
  } catch (error) {
    logError('courier.broken', error, { template: message.template })
  }
}

type Noted = Pick<InboxMessage, 'wechat' | 'courierAt'>
const done = (wechat: InboxMessage['wechat']): Noted => ({ wechat, courierAt: null })

/** What becomes of a message after this attempt. */
async function attempt(message: InboxMessage, person: Recipient | undefined, now: Time): Promise<Noted> {
  const unused = async () => {
    // Before the note: whoever is killed in between finds the message again, and gives nothing back twice.
    await giveBackConsent(message.personId, message)
    return done('failed')
  }
  const { attempts, parcel } = message
  if (!person || !isWorthTrying(message, now) || !mayBeTold(parcel?.actingFor, person, now)) return unused()
  if (!tookConsent(person, message) && !(await takeConsent(person, message, now))) return done('noConsent')
  const outcome = await send(person.openid, message)
  switch (outcome) {
    case 'sent':
      return done('sent')
    case 'noConsent':
      await forgetConsents(person, message)
      return done('noConsent')
    case 'badArguments':
      return unused()
    case 'later':
    case 'unknown':
      if (attempts >= mostAttempts) return unused()
      return { wechat: outcome === 'later' ? 'pending' : 'sending', courierAt: pauseAfter(attempts, now) }
  }
}

/** Writes it, unless another courier took over after this one's lease. */
const note = ({ _id }: InboxMessage, after: Noted, { id }: Courier) =>
  inbox.updateIf(
    _id,
    { courier: id },
    { ...after, courier: _.remove(), ...(after.courierAt === null ? { parcel: _.remove() } : {}) },
  )
