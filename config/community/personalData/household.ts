/** The office's roster, what leads are told of who lives where, and who acts for whom. */
import { relationLabels } from '@shared/people/labels'
import type { Holding } from './kinds'
import { outbox, outboxPlain } from './outbox'
import { acting, answering, binding, identifying, registering } from './purposes'

const time = 'a time'

export const householdData: Holding[] = [
  {
    collection: 'roster',
    found: [{ index: 'byClaim', fields: ['claimedBy'], onLeave: 'delete' }],
    since: null,
    personal: {
      home: { purpose: registering, heading: '房屋编号' },
      name: { purpose: registering, heading: '姓名' },
      leaseUntil: { purpose: registering, heading: '租到' },
      phone: { purpose: registering, heading: '手机号', encrypted: true },
      phoneLookup: { purpose: registering },
      idNumber: { purpose: identifying, heading: '身份证号', encrypted: true },
      idLookup: { purpose: identifying },
      claimedBy: { purpose: registering },
    },
    plain: { _id: 'a home and a keyed hash', key: 'the name of a key of the vault', batch: 'a hash' },
    shown: { relation: { heading: '和房屋的关系', words: relationLabels } },
    exports: [{ title: '社区花名册上的我', found: { index: 'byClaim', fields: ['claimedBy'] } }],
  },
  {
    collection: 'rosterFiles',
    found: [{ index: 'byPerson', fields: ['personId'], onLeave: 'pseudonymise' }],
    since: 'at',
    personal: { personId: { purpose: answering }, at: { purpose: answering, heading: '时间' } },
    plain: { _id: 'a hash', file: 'a path by chance', until: time },
    exports: [{ title: '我传过的花名册', found: { index: 'byPerson', fields: ['personId'] } }],
  },
  {
    collection: 'rosterImports',
    found: [{ index: 'byPerson', fields: ['personId'], onLeave: 'pseudonymise' }],
    since: 'at',
    personal: { personId: { purpose: answering }, at: { purpose: answering, heading: '时间' } },
    plain: { _id: 'a hash', batch: 'a hash' },
    shown: { rows: { heading: '行数' } },
    exports: [{ title: '我导入过的花名册', found: { index: 'byPerson', fields: ['personId'] } }],
  },
  {
    collection: 'householdNotices',
    found: [{ index: 'byPerson', fields: ['personId', '-at'], onLeave: 'delete' }],
    since: 'at',
    personal: {
      personId: { purpose: binding },
      home: { purpose: binding, heading: '房屋编号' },
      at: { purpose: binding, heading: '时间' },
      ...outbox,
    },
    plain: { _id: 'a hash', ...outboxPlain },
    exports: [{ title: '告诉过单元长的住户变动', found: { index: 'byPerson', fields: ['personId', '-at'] } }],
  },
  {
    collection: 'mandates',
    found: [
      { index: 'byPrincipal', fields: ['principal.personId', '-from'], onLeave: 'delete' },
      { index: 'byAgent', fields: ['agent.personId', '-from'], onLeave: 'delete' },
      { index: 'byRecorder', fields: ['consent.inPerson.recordedBy.personId'], onLeave: 'pseudonymise' },
      { index: 'byEnder', fields: ['endedBy.personId'], onLeave: 'pseudonymise' },
    ],
    since: 'from',
    personal: {
      'principal.personId': { purpose: acting },
      'principal.name': { purpose: acting, heading: '委托人' },
      'agent.personId': { purpose: acting },
      'agent.name': { purpose: acting, heading: '代办人' },
      home: { purpose: acting, heading: '房屋编号' },
      from: { purpose: acting, heading: '从' },
      until: { purpose: acting, heading: '到' },
      'consent.inPerson.how': { purpose: acting, heading: '怎么当面同意的' },
      'consent.inPerson.recordedBy.personId': { purpose: answering },
      'consent.inPerson.recordedBy.name': { purpose: answering, heading: '谁登记的' },
      endedAt: { purpose: acting, heading: '什么时候停的' },
      'endedBy.personId': { purpose: acting },
      'endedBy.name': { purpose: acting },
      ...outbox,
    },
    plain: { _id: 'a hash', 'consent.text': 'the version of a text', ...outboxPlain },
    exports: [
      { title: '我请人代办', found: { index: 'byPrincipal', fields: ['principal.personId', '-from'] } },
      { title: '我替人代办', found: { index: 'byAgent', fields: ['agent.personId', '-from'] } },
    ],
  },
]
