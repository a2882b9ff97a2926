/** Who holds which post, and who changed that. */
import { auditActionLabels } from '@shared/audit/labels'
import { roleLabels } from '@shared/permissions'
import type { Holding } from './kinds'
import { outbox, outboxPlain } from './outbox'
import { answering } from './purposes'

const place = 'the code or name of a place'

export const gridData: Holding[] = [
  {
    collection: 'nodes',
    found: [
      { index: 'byHolder', fields: ['posts.personId'], onLeave: 'pseudonymise' },
      { index: 'byDeputy', fields: ['posts.deputy.personId'], onLeave: 'pseudonymise' },
      { index: 'byGrantor', fields: ['posts.grantedBy.personId'], onLeave: 'pseudonymise' },
    ],
    since: null,
    personal: {
      'posts.personId': { purpose: answering },
      'posts.name': { purpose: answering, heading: '姓名' },
      'posts.phone': { purpose: answering, heading: '值班电话' },
      'posts.home': { purpose: answering, heading: '住在' },
      'posts.otherHomes': { purpose: answering, heading: '还绑定着' },
      'posts.from': { purpose: answering, heading: '从' },
      'posts.until': { purpose: answering, heading: '到' },
      'posts.leave.from': { purpose: answering, heading: '从' },
      'posts.leave.until': { purpose: answering, heading: '到' },
      'posts.grantedBy.personId': { purpose: answering },
      'posts.grantedBy.name': { purpose: answering, heading: '谁任命的' },
      'posts.grantedBy.at': { purpose: answering },
      'posts.deputy.personId': { purpose: answering },
      'posts.deputy.name': { purpose: answering },
      'posts.deputy.phone': { purpose: answering },
      'posts.deputy.home': { purpose: answering },
      'posts.deputy.otherHomes': { purpose: answering },
      'posts.deputy.leave.from': { purpose: answering },
      'posts.deputy.leave.until': { purpose: answering },
    },
    plain: {
      _id: place,
      name: place,
      fullName: place,
      parent: place,
      'moves.to': place,
      'moves.from': 'a time',
      from: 'a time',
      until: 'a time',
      'posts.duty.from': 'an hour of a shift',
      'posts.duty.until': 'an hour of a shift',
    },
    shown: {
      fullName: { heading: '位置' },
      posts: { heading: '岗位' },
      'posts.role': { heading: '岗位', words: roleLabels },
      'posts.leave': { heading: '请假' },
    },
    exports: [{ title: '担任过的岗位', found: { index: 'byHolder', fields: ['posts.personId'] }, onlyMine: 'posts' }],
  },
  {
    collection: 'gridChanges',
    found: [
      { index: 'byActor', fields: ['by.personId', '-at'], onLeave: 'pseudonymise' },
      { index: 'byWho', fields: ['who.personId', '-at'], onLeave: 'pseudonymise' },
    ],
    since: 'at',
    personal: {
      'by.personId': { purpose: answering },
      'by.name': { purpose: answering },
      'who.personId': { purpose: answering },
      'who.name': { purpose: answering },
      at: { purpose: answering, heading: '时间' },
      ...outbox,
    },
    plain: {
      _id: 'a hash',
      body: 'a hash',
      nodes: place,
      places: place,
      says: 'a sentence in which nobody is named',
      'regrid.operation': 'codes of places',
      'regrid.from': 'a time',
      'regrid.unit': place,
      startsAt: 'a time',
      cancelledAt: 'a time',
      ...outboxPlain,
    },
    shown: { action: { heading: '做了什么', words: auditActionLabels }, nodes: { heading: '位置' } },
    exports: [{ title: '我改过的岗位安排', found: { index: 'byActor', fields: ['by.personId', '-at'] } }],
  },
]
