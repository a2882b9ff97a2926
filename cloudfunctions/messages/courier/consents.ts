/**
 * The consents that messages take: one each, whatever is killed in between. The number falls only together with the name of
 * the message that took it (ARCHITECTURE §4.6), so an attempt that comes later finds that it has one, and only what was
 * taken can be given back. In the same update stands of what the person is told: a second message about it, within a minute, takes none.
 */
import { templates } from '@shared/messages/templates'
import { messageRules } from '@config/community/messages'
import { people } from '../../_platform/call/members'
import { sha256 } from '../../_platform/personId'
import { _ } from '../../_platform/sdk'
import { addDays, addSeconds, type Time } from '../../_platform/time'
import type { InboxMessage } from '../collections'
import type { Recipient } from './recipients'

type Message = Pick<InboxMessage, '_id' | 'template' | 'target' | 'at'>

/** No message is tried for so long (wechat.ts); after it, who took a consent is forgotten. Days. */
const remembered = 2

const hashOf = (text: string) => sha256(text).slice(0, 16)
const nameOf = ({ _id }: Pick<Message, '_id'>) => hashOf(_id)
const thingOf = ({ target: { kind, id } }: Pick<Message, 'target'>) => hashOf(`${kind} ${id}`)
const fieldsOf = (message: Message) => ({
  left: `msgCredits.${message.template}`,
  taken: `consentsTaken.${nameOf(message)}`,
  told: `toldOf.${thingOf(message)}`,
})

/** When WeChat told somebody of a thing last, as far as it is remembered. */
export const lastTold = ({ toldOf }: Pick<Recipient, 'toldOf'>, target: Message['target']): Time | undefined =>
  toldOf?.[thingOf({ target })]?.at

/** Is there a consent that this message could take, as far as we know? */
export const hasConsent = (
  person: Pick<Recipient, 'msgCredits'> | undefined,
  { template }: Pick<Message, 'template'>,
) => (person?.msgCredits[template] ?? 0) > 0

/** Did it take one before? */
export const tookConsent = (person: Recipient | undefined, message: Pick<Message, '_id'>) =>
  person?.consentsTaken?.[nameOf(message)] !== undefined

/** Whoever was told of a thing after this moment needs no other message about it. */
const toldSince = ({ at }: Message) => addSeconds(at, -messageRules.onceWithinSeconds)

/**
 * Takes one for a message.
 * @returns `none` when there is none, `told` when another message tells of the same thing
 */
export async function takeConsent(person: Recipient, message: Message, now: Time): Promise<'taken' | 'none' | 'told'> {
  const { left, taken, told } = fieldsOf(message)
  const { consentsTaken = {}, toldOf = {} } = person
  const since = addDays(now, -remembered)
  const old = [
    ...Object.entries(consentsTaken).flatMap(([name, at]) => (at < since ? [`consentsTaken.${name}`] : [])),
    ...Object.entries(toldOf).flatMap(([thing, { at }]) => (at < since ? [`toldOf.${thing}`] : [])),
  ]
  const forgotten = Object.fromEntries(old.filter(field => field !== told).map(field => [field, _.remove()]))
  const asksForSomething = templates[message.template].ownWord === true
  const once = asksForSomething ? {} : { [`${told}.at`]: _.not(_.gte(toldSince(message)) as never) }
  const condition = { ...once, [left]: _.gt(0), [taken]: _.exists(false) }
  const change = { ...forgotten, [left]: _.inc(-1), [taken]: now, [told]: _.set({ at: now, by: nameOf(message) }) }
  if (await people.updateIf(person._id, condition, change)) return 'taken'
  return asksForSomething || !isTold(await people.find(person._id), message) ? 'none' : 'told'
}

function isTold(person: Pick<Recipient, 'toldOf'> | null, message: Message): boolean {
  const told = person?.toldOf?.[thingOf(message)]
  return told !== undefined && told.by !== nameOf(message) && told.at >= toldSince(message)
}

/** Gives back what a message took and did not use; a second time changes nothing. */
export async function giveBackConsent(personId: string, message: Message): Promise<void> {
  const { left, taken } = fieldsOf(message)
  await people.updateIf(personId, { [taken]: _.exists(true) }, { [left]: _.inc(1), [taken]: _.remove() })
  await untell(personId, message)
}

/** It was not told after all: what else there is to tell of the same thing may be. */
function untell(personId: string, message: Message): Promise<boolean> {
  const { told } = fieldsOf(message)
  return people.updateIf(personId, { [`${told}.by`]: nameOf(message) }, { [told]: _.remove() })
}

/**
 * WeChat knows of no consent although we did: ours were wrong. Those that came since the person was read stay.
 * @param person as they were before the message took one
 */
export async function forgetConsents(person: Recipient, message: Message): Promise<void> {
  const { left } = fieldsOf(message)
  const known = (person.msgCredits[message.template] ?? 0) - Number(!tookConsent(person, message))
  if (known > 0) await people.updateIf(person._id, { [left]: known }, { [left]: 0 })
  await untell(person._id, message)
}
