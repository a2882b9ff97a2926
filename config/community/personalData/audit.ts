/** What was done to whom: the details name people, the chain does not. */
import { auditActionLabels } from '@shared/audit/labels'
import { relationLabels } from '@shared/people/labels'
import { roleLabels } from '@shared/permissions'
import type { Holding } from './kinds'
import { watching } from './purposes'

const time = 'a time'

export const auditData: Holding[] = [
  {
    collection: 'auditDetails',
    found: [
      { index: 'bySubject', fields: ['subject', 'action', '-at'], onLeave: 'erase' },
      { index: 'byActor', fields: ['by.personId', '-at'], onLeave: 'erase' },
    ],
    since: 'at',
    personal: {
      'by.personId': { purpose: watching },
      'by.name': { purpose: watching, heading: '谁' },
      subject: { purpose: watching },
      'what.*': { purpose: watching },
      at: { purpose: watching, heading: '时间' },
    },
    plain: { _id: 'a place in a chain that names nobody', salt: 'made by chance' },
    shown: {
      action: { heading: '做了什么', words: auditActionLabels },
      'by.role': { heading: '身份', words: roleLabels },
      what: { heading: '说明' },
      'what.reason': { heading: '原因' },
      'what.changed': { heading: '改了什么' },
      'what.home': { heading: '房屋编号' },
      'what.relation': { heading: '关系', words: relationLabels },
      'what.post': { heading: '岗位', words: roleLabels },
      'what.from': { heading: '从' },
      'what.until': { heading: '到' },
    },
    exports: [
      { title: '谁看过、动过我的资料', found: { index: 'bySubject', fields: ['subject', 'action', '-at'] } },
      {
        title: '我做过的操作',
        found: { index: 'byActor', fields: ['by.personId', '-at'] },
        except: 'subject',
        only: ['at', 'action'],
      },
    ],
  },
  {
    collection: 'audit',
    found: [],
    since: null,
    personal: {},
    plain: {
      _id: 'a place in a chain; a person’s chain has a keyed name',
      entity: 'a keyed name or a place',
      day: time,
      at: time,
      digest: 'a salted hash',
      erased: 'places in a chain',
      prev: 'a hash',
      hash: 'a hash',
    },
    exports: [],
  },
  {
    collection: 'auditHeads',
    found: [],
    since: null,
    personal: {},
    plain: { _id: 'as in audit', hash: 'a hash', day: time },
    exports: [],
  },
  {
    collection: 'auditRoots',
    found: [],
    since: null,
    personal: {},
    plain: { _id: 'a day', root: 'a hash', prev: 'a signature', signature: 'a signature' },
    exports: [],
  },
]
