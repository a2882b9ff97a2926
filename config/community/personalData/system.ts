/** What keeps the system in order: counts of calls, the timer's times, and which documents are damaged. */
import type { Holding } from './kinds'
import { mending } from './purposes'

const time = 'a time'
const byPerson = { index: 'byPerson', fields: ['people', 'at'] } as const
const byMender = { index: 'byMender', fields: ['mendedBy', 'at'] } as const

export const systemData: Holding[] = [
  {
    collection: 'setAside',
    found: [
      { ...byPerson, onLeave: 'delete' },
      { ...byMender, onLeave: 'pseudonymise' },
    ],
    since: 'at',
    personal: {
      _id: { purpose: mending },
      document: { purpose: mending },
      people: { purpose: mending },
      mendedBy: { purpose: mending },
      mendedAt: { purpose: mending, heading: '时间' },
    },
    plain: {
      collection: 'the name of a collection',
      fields: 'paths of fields, and never what stands there',
      action: 'the name of an action',
      at: time,
    },
    exports: [{ title: '我修好的资料', found: byMender, only: ['mendedAt'] }],
    keep: [{ index: 'byAge', fields: ['at'], equal: {}, purpose: mending }],
  },
  {
    collection: 'limits',
    found: [],
    since: null,
    personal: {},
    plain: {
      _id: 'the name of an action',
      'calls.*': 'a hash of whose calls they are, gone when they count no more',
      'calls.*.at': time,
      'calls.*.call': 'a hash of a call',
    },
    exports: [],
  },
  {
    collection: 'schedules',
    found: [],
    since: null,
    personal: {},
    plain: { _id: 'one word', 'next.action': 'the name of an action', 'next.at': time },
    exports: [],
  },
]
