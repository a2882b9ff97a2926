/** Whose permit ends when. */
import { reminding } from '@config/community/expiry'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Permit } from './collections'

export const permitData: PersonalData<Permit> = {
  // Of an agent who leaves only the name goes: whoever has the permit is told all the same.
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    { index: 'byMention', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    _id: { purpose: reminding },
    ...someone('who', reminding),
    'service.name': { purpose: reminding, heading: '什么证' },
    todo: { purpose: reminding },
    agent: { purpose: reminding, is: 'personId' },
    until: { purpose: reminding, heading: '到哪天' },
    endsAt: { purpose: reminding },
    at: { purpose: reminding, heading: '什么时候记的' },
  },
  plain: { 'service.id': 'the id of a service', dueAt: 'a time' },
  exports: [{ title: '我的证件到期提醒', found: { index: 'byPerson' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: reminding }],
}
