/** What anybody was told. */
import type { Holding } from './kinds'
import { telling } from './purposes'

export const messagesData: Holding[] = [
  {
    collection: 'inbox',
    found: [{ index: 'byPerson', fields: ['personId', '-at'], onLeave: 'delete' }],
    since: 'at',
    personal: {
      _id: { purpose: telling },
      personId: { purpose: telling },
      title: { purpose: telling, heading: '标题' },
      text: { purpose: telling, heading: '内容' },
      at: { purpose: telling, heading: '时间' },
      'parcel.values.*': { purpose: telling },
      'parcel.actingFor': { purpose: telling },
    },
    plain: { 'target.id': 'the id of a report or a request', courier: 'the id of a call', courierAt: 'a time' },
    exports: [{ title: '消息', found: { index: 'byPerson', fields: ['personId', '-at'] } }],
    keep: [{ index: 'byAge', fields: ['at'], equal: {}, purpose: telling }],
  },
]
