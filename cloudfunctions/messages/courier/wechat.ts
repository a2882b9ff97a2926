/**
 * A message of the inbox to WeChat, where one consent is one message (DOMAIN §5): pending → sending → sent, merged, noConsent or
 * failed. A courier takes a message by a compare-and-set and has it for a lease; one that is killed loses it, and another
 * goes on where it stood. Each step can be repeated: only between WeChat's answer and our note of it may a message be sent
 * twice, and that is counted.
 */
import { messageRules } from '@config/community/messages'
import { log, logError } from '../../_platform/log'
import { leasedUntil } from '../../_platform/messages/outbox'
import { _ } from '../../_platform/sdk'
import { setAside } from '../../_platform/setAside/pending'
import { addDays, addSeconds, type Time } from '../../_platform/time'
import { waitsForCall } from '../callList/onto'
import { inbox, type InboxMessage } from '../collections'
import { alarm } from './alarm'
import { forgetConsents, giveBackConsent, takeConsent, tookConsent } from './consents'
import { quotaIsGone, type Waiting } from './quota'
import { mayBeTold, type Recipient } from './recipients'
import { send } from './send'
import { outOfQuiet, pauseAfter, spread, tomorrow } from './when'

/** Who delivers: the id of its request, when, and what WeChat has no quota for. */
export interface Courier {
  id: string
  now: Time
  waiting: Waiting
}

const { mostAttempts, mostDays, onceWithinSeconds } = messageRules

/** What a message looks like in the hands of a courier. */
export const taken = ({ id, now }: Pick<Courier, 'id' | 'now'>) => ({
  wechat: 'sending' as const,
  courier: id,
  courierAt: leasedUntil(now),
})

/** From when WeChat may be asked for it: not at night, and not without a quota. */
function mayGoAt(message: InboxMessage, { now, waiting }: Courier): Time {
  const until = waiting.get(message.template)
  return outOfQuiet(message, until ? spread(message, until, until === tomorrow(now) ? undefined : 1) : now)
}

/**
 * Takes a message whose lease or pause is over.
 * @param message as it was read: whoever took it meanwhile keeps it
 * @returns the message, or null when another courier has it, or its time has not come
 */
export async function take(
  message: InboxMessage,
  person: Recipient | undefined,
  courier: Courier,
): Promise<InboxMessage | null> {
  const goesAt = mayGoAt(message, courier)
  if (goesAt > courier.now && isWorthTrying(message, courier.now)) {
    await inbox.updateIf(message._id, { courierAt: message.courierAt }, { courierAt: goesAt })
    return null
  }
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
    const after = await attempt(message, person, courier)
    const call = isUntold(after) ? await waitsForCall([{ message, person }], courier.now) : []
    Object.assign(after, call[0])
    log('courier.settled', { template: message.template, wechat: after.wechat, attempts: message.attempts })
    // Without this note it would be sent again: worth a second try.
    await note(message, after, courier).catch(() => note(message, after, courier))
  } catch (error) {
    logError('courier.broken', error, { template: message.template })
  }
}

type Noted = Pick<InboxMessage, 'wechat' | 'courierAt'>
const isUntold = ({ wechat }: Noted) => wechat === 'noConsent' || wechat === 'failed'
const done = (wechat: InboxMessage['wechat']): Noted => ({ wechat, courierAt: null })

/** What becomes of a message after this attempt. */
async function attempt(message: InboxMessage, person: Recipient | undefined, courier: Courier): Promise<Noted> {
  const { now } = courier
  const unused = async () => {
    // Before the note: whoever is killed in between finds the message again, and gives nothing back twice.
    await giveBackConsent(message.personId, message)
    return done('failed')
  }
  const { attempts, parcel } = message
  if (!person || !isWorthTrying(message, now) || !mayBeTold(parcel?.actingFor, person, now)) return unused()
  if (courier.waiting.has(message.template)) return { wechat: 'pending', courierAt: mayGoAt(message, courier) }
  if (!tookConsent(person, message)) {
    const consent = await takeConsent(person, message, now)
    if (consent === 'none') return done('noConsent')
    // Once more in a minute: should the other one fail, this one is told.
    if (consent === 'told') return attempts > 1 ? done('merged') : { wechat: 'pending', courierAt: afterTheOther(now) }
  }
  const outcome = await send(person.openid, message)
  switch (outcome) {
    case 'sent':
      return done('sent')
    case 'noConsent':
      await forgetConsents(person, message)
      return done('noConsent')
    case 'refused':
      // A bug of ours: the admin learns of it, and nobody asks WeChat again.
      setAside(inbox.name, message._id, 'wechat', ['parcel'])
      await alarm(message.template, now).catch((error: unknown) => logError('courier.alarm', error))
      return unused()
    case 'gone':
      return unused()
    case 'noQuota':
      await quotaIsGone(message.template, courier.waiting, now)
      return { wechat: 'pending', courierAt: mayGoAt(message, courier) }
    case 'later':
    case 'unknown':
      if (attempts >= mostAttempts) return unused()
      return { wechat: outcome === 'later' ? 'pending' : 'sending', courierAt: pauseAfter(attempts, message, now) }
  }
}

const afterTheOther = (now: Time) => addSeconds(now, onceWithinSeconds)

/** Writes it, unless another courier took over after this one's lease. */
const note = ({ _id }: InboxMessage, after: Noted, { id }: Courier) =>
  inbox.updateIf(
    _id,
    { courier: id },
    { ...after, courier: _.remove(), ...(after.courierAt === null ? { parcel: _.remove() } : {}) },
  )
