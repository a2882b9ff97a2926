/** The message that an inbox gets of what somebody is told. Pure. */
import { kindOf, ladderOf } from '@shared/grid/code'
import type { Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import type { InboxMessage } from '../collections'
import { hasConsent } from './consents'
import type { Recipient } from './recipients'
import { outOfQuiet, spread } from './when'

type Entry = Omit<Told, 'event' | symbol> & { id: string; at: Time }

/**
 * It waits for a courier, who may ask WeChat when the night is over; for somebody without a consent nothing waits.
 * @param within for what many are told: WeChat is asked somewhere within so many minutes, at once where it is urgent
 */
export function waitingMessage(entry: Entry, person: Recipient | undefined, now: Time, within = 0): InboxMessage {
  const { id: _id, to: personId, template, title, text, at, target, values, actingFor, urgent } = entry
  const message = { _id, personId, template, title, text, at, target, read: false, attempts: 0, ...lives(person, at) }
  if (!hasConsent(person, message)) return { ...message, wechat: 'noConsent', courierAt: null }
  const parcel = { values, ...(actingFor ? { actingFor } : {}), ...(urgent ? { urgent } : {}) }
  const soon = within === 0 || urgent ? now : spread({ _id }, now, within)
  return { ...message, wechat: 'pending', courierAt: outOfQuiet({ _id, parcel }, soon), parcel }
}

/** Where they live, as the reach counts it. */
function lives(person: Recipient | undefined, at: Time): Pick<InboxMessage, 'month' | 'unit'> {
  const unit = person?.home ? ladderOf(person.home).find(code => kindOf(code) === 'unit') : undefined
  return unit ? { month: at.slice(0, 7), unit } : {}
}
