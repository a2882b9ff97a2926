/** Who somebody is, how they are reached, where they live, and that they are leaving. */
import { bindingStateLabels, relationLabels } from '@shared/people/labels'
import { templateIds, templates } from '@shared/messages/templates'
import { roleLabels } from '@shared/permissions'
import type { Holding } from './kinds'
import { outbox, outboxPlain } from './outbox'
import {
  acting,
  answering,
  binding,
  doneBinding,
  guarding,
  identifying,
  leaving,
  membership,
  reaching,
  refusedBinding,
} from './purposes'

export const peopleData: Holding[] = [
  {
    collection: 'people',
    found: [
      { id: true, onLeave: 'delete' },
      { index: 'byPrincipal', fields: ['actsFor.personId'], onLeave: 'pseudonymise' },
    ],
    since: 'joinedAt',
    personal: {
      _id: { purpose: membership },
      openid: { purpose: membership, heading: '微信标识' },
      name: { purpose: membership, heading: '姓名' },
      home: { purpose: membership, heading: '现在住的房屋' },
      'posts.node': { purpose: membership, heading: '位置' },
      'posts.from': { purpose: membership, heading: '从' },
      'posts.until': { purpose: membership, heading: '到' },
      'msgCredits.*': { purpose: membership },
      joinedAt: { purpose: membership, heading: '登记时间' },
      leaseDueAt: { purpose: membership },
      'actsFor.personId': { purpose: acting },
      'actsFor.name': { purpose: acting, heading: '姓名' },
      'actsFor.from': { purpose: acting, heading: '从' },
      'actsFor.until': { purpose: acting, heading: '到' },
    },
    plain: { consentKey: 'a key by chance', 'consentsTaken.*': 'a time, by a hash' },
    shown: {
      posts: { heading: '身份和岗位' },
      actsFor: { heading: '替谁办事' },
      'posts.role': { heading: '身份', words: roleLabels },
      'posts.relation': { heading: '和房屋的关系', words: relationLabels },
      msgCredits: { heading: '剩下的微信提醒次数' },
      ...Object.fromEntries(templateIds.map(id => [`msgCredits.${id}`, { heading: templates[id].title }])),
    },
    exports: [{ title: '基本情况', found: { id: true } }],
  },
  {
    collection: 'contacts',
    found: [{ id: true, onLeave: 'delete' }],
    since: 'at',
    personal: {
      _id: { purpose: reaching },
      phone: { purpose: reaching, heading: '手机号', encrypted: true },
      idNumber: { purpose: identifying, heading: '身份证号', encrypted: true },
      phoneLookup: { purpose: reaching },
      idLookup: { purpose: identifying },
      at: { purpose: reaching, heading: '最后修改时间' },
    },
    plain: { key: 'the name of a key of the vault' },
    exports: [{ title: '联系方式', found: { id: true } }],
  },
  {
    collection: 'bindings',
    found: [
      { index: 'byPerson', fields: ['personId', '-at'], onLeave: 'delete' },
      { index: 'byMention', fields: ['mentions', 'at'], onLeave: 'pseudonymise' },
    ],
    since: 'at',
    personal: {
      personId: { purpose: binding },
      openid: { purpose: binding },
      name: { purpose: binding, heading: '姓名' },
      home: { purpose: binding, heading: '房屋编号' },
      place: { purpose: binding, heading: '房屋' },
      leaseUntil: { purpose: binding, heading: '租到' },
      at: { purpose: binding, heading: '申请时间' },
      reason: { purpose: binding, heading: '没通过的原因' },
      'asked.personId': { purpose: answering },
      'asked.name': { purpose: answering, heading: '姓名' },
      'asked.phone': { purpose: answering },
      deciders: { purpose: answering },
      'decidedBy.personId': { purpose: answering },
      'decidedBy.name': { purpose: answering, heading: '谁定的' },
      decidedAt: { purpose: answering, heading: '什么时候定的' },
      'consent.by.personId': { purpose: guarding },
      'consent.by.name': { purpose: guarding, heading: '哪位家长同意的' },
      'consent.inPerson.how': { purpose: guarding, heading: '怎么当面同意的' },
      'consent.inPerson.recordedBy.personId': { purpose: answering },
      'consent.inPerson.recordedBy.name': { purpose: answering, heading: '谁登记的' },
      mentions: { purpose: answering },
      ...outbox,
    },
    plain: {
      _id: 'a hash',
      rosterEntry: 'a home and a keyed hash',
      'consent.at': 'a time',
      'consent.text': 'the version of a text',
      ...outboxPlain,
    },
    shown: {
      asked: { heading: '请谁核对' },
      state: { heading: '结果', words: bindingStateLabels },
      relation: { heading: '关系', words: relationLabels },
    },
    exports: [
      { title: '房屋绑定申请', found: { index: 'byPerson', fields: ['personId', '-at'] } },
      {
        title: '我同意过的孩子',
        found: { index: 'byGuardian', fields: ['consent.by.personId', 'at'] },
        only: ['at', 'place', 'state'],
      },
    ],
    keep: [
      {
        index: 'byAge',
        fields: ['state', 'at'],
        equal: { state: ['declined', 'withdrawn', 'refused', 'consentEnded'] },
        purpose: refusedBinding,
      },
      { index: 'byAge', fields: ['state', 'at'], equal: { state: ['approved'] }, purpose: doneBinding },
    ],
  },
  {
    collection: 'departures',
    found: [],
    since: null,
    // Found by a keyed hash, and gone by itself after the last pass (people/erasure/leave.ts).
    personal: { encrypted: { purpose: leaving }, until: { purpose: leaving } },
    plain: { _id: 'a keyed hash', dueAt: 'a time' },
    exports: [],
  },
]
