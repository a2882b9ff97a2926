/** Asking for a binding and deciding about it, for the tests of both. */
import type { Message } from '../../../types/messages/contract'
import type { BindingRequest, Me, OwnRequest } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { who, type Community } from '../community'

export const unit = 'XZZ-2-E05-B03-U2'
export const home = `${unit}-0601`

export interface Page<T> {
  items: T[]
  next: string | null
}
interface Stored {
  _id: string
  posts: { until: string | null }[]
}
type Fields = { [field: string]: Json }

/** What people do about bindings, in a community that `given` gives once it is there. */
export function bindingsIn(given: () => Community) {
  let guests = 0
  const aGuest = () => `oBinding-guest-${++guests}`
  const asks = (guest: string, more: Fields = {}, key?: string) =>
    given().ask<OwnRequest>(guest, 'people.bind', { home, name: '何伟', relation: 'owner', ...more }, key)
  const asked = async (guest: string, more: Fields = {}) => {
    const answer = await asks(guest, more)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.data
  }
  const decides = (lead: string, verb: 'approve' | 'decline', input: Fields, key?: string) =>
    given().ask<BindingRequest>(lead, `people.${verb}`, input, key)
  return {
    /** Somebody whom nobody knows yet. */
    aGuest,
    asks,
    /** Asks, and gives the request. @throws when it was refused */
    asked,
    decides,
    /** Somebody whose binding was asked for and approved. */
    async aResident(more: Fields = {}) {
      const guest = aGuest()
      const { id } = await asked(guest, more)
      expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
      return guest
    },
    me: (person: string) => given().call<Me>(person, 'people.me', {}),
    queueOf: async (lead: string) =>
      (await given().call<Page<BindingRequest>>(lead, 'people.requests', { limit: 50 })).items,
    inboxOf: async (person: string) =>
      (await given().call<Page<Message>>(person, 'messages.inbox', { limit: 50 })).items,
    stored: (person: string) =>
      ([...given().database.dump('people')] as unknown as Stored[]).find(p => p._id === personIdOf(person)),
    report: (person: string) =>
      given().ask<ReportView>(person, 'reports.submit', {
        photos: [],
        text: '楼道灯不亮',
        place: unit,
        category: 'lighting',
      }),
  }
}
