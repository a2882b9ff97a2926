/**
 * The consents that messages take: one each, whatever is killed in between. The number falls only together with the name of
 * the message that took it (ARCHITECTURE §4.6), so an attempt that comes later finds that it has one, and only what was
 * taken can be given back.
 */
import { people } from '../_platform/call/members'
import { sha256 } from '../_platform/personId'
import { _ } from '../_platform/sdk'
import { addDays, type Time } from '../_platform/time'
import type { InboxMessage } from './collections'
import type { Recipient } from './recipients'

type Message = Pick<InboxMessage, '_id' | 'template'>

/** No message is tried for so long (wechat.ts); after it, who took a consent is forgotten. Days. */
const remembered = 2

const nameOf = ({ _id }: Message) => sha256(_id).slice(0, 16)
const fieldsOf = (message: Message) => ({
  left: `msgCredits.${message.template}`,
  taken: `consentsTaken.${nameOf(message)}`,
})

/** Is there a consent that this message could take, as far as we know? */
export const hasConsent = (person: Recipient | undefined, { template }: Message) =>
  (person?.msgCredits[template] ?? 0) > 0

/** Did it take one before? */
export const tookConsent = (person: Recipient | undefined, message: Message) =>
  person?.consentsTaken?.[nameOf(message)] !== undefined

/** Takes one for a message. @returns false when there is none, or the message has one */
export function takeConsent(person: Recipient, message: Message, now: Time): Promise<boolean> {
  const { left, taken } = fieldsOf(message)
  const old = Object.entries(person.consentsTaken ?? {}).filter(([, at]) => at < addDays(now, -remembered))
  const forgotten = Object.fromEntries(old.map(([name]) => [`consentsTaken.${name}`, _.remove()]))
  return people.updateIf(
    person._id,
    { [left]: _.gt(0), [taken]: _.exists(false) },
    { ...forgotten, [left]: _.inc(-1), [taken]: now },
  )
}

/** Gives back what a message took and did not use; a second time changes nothing. */
export function giveBackConsent(personId: string, message: Message): Promise<boolean> {
  const { left, taken } = fieldsOf(message)
  return people.updateIf(personId, { [taken]: _.exists(true) }, { [left]: _.inc(1), [taken]: _.remove() })
}

/**
 * WeChat knows of no consent although we did: ours were wrong. Those that came since the person was read stay.
 * @param person as they were before the message took one
 */
export function forgetConsents(person: Recipient, message: Message): Promise<boolean> {
  const { left } = fieldsOf(message)
  const known = (person.msgCredits[message.template] ?? 0) - Number(!tookConsent(person, message))
  return known > 0 ? people.updateIf(person._id, { [left]: known }, { [left]: 0 }) : Promise.resolve(false)
}
