/** What anybody was told. */
import { answering, reaching, telling } from '@config/community/purposes'
import type { PersonalData } from '../_platform/privacy/personalData'

export const inboxData: PersonalData = {
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    // To somebody who acts for them, while WeChat is still to be told.
    { index: 'byPrincipal', onLeave: 'pseudonymise' },
    // Whoever called about it.
    { index: 'byCaller', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  about: 'byTarget',
  personal: {
    // Of what is about a document that somebody left the names go; whose message it is, no name tells.
    _id: { purpose: telling },
    personId: { purpose: telling, is: 'personId' },
    title: { purpose: telling, is: 'words', heading: '标题' },
    text: { purpose: telling, is: 'words', heading: '内容' },
    at: { purpose: telling, heading: '时间' },
    'parcel.values.*': { purpose: telling, is: 'words' },
    'parcel.actingFor': { purpose: telling, is: 'personId' },
    unit: { purpose: telling },
    ladder: { purpose: reaching },
    'callFor.name': { purpose: reaching, is: 'name', by: 'personId' },
    'callFor.place': { purpose: reaching },
    callAt: { purpose: reaching },
    'called.at': { purpose: answering, heading: '打电话的时间' },
    'called.by.personId': { purpose: answering, is: 'personId' },
    'called.by.name': { purpose: answering, is: 'name' },
  },
  plain: {
    'target.id': 'the id of a report or a request',
    courier: 'the id of a call',
    courierAt: 'a time',
    'called.call': 'a hash of a call',
    month: 'a month',
  },
  exports: [{ title: '消息', found: { index: 'byPerson' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: telling }],
}
