/** Who asks to be bound to which home and who decided, and whom the office's roster has there. */
import {
  answering,
  binding,
  doneBinding,
  guarding,
  identifying,
  refusedBinding,
  registering,
  unansweredBinding,
} from '@config/community/purposes'
import { bindingStateLabels, relationLabels } from '@shared/people/labels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Binding, RosterEntry } from './collections'

export const bindingData: PersonalData<Binding> = {
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    { index: 'byMention', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    ...someone('asked', answering, '姓名'),
    ...someone('decidedBy', answering, '谁定的'),
    ...someone('consent.by', guarding, '哪位家长同意的'),
    ...someone('consent.inPerson.recordedBy', answering, '谁登记的'),
    personId: { purpose: binding, is: 'personId' },
    openid: { purpose: binding, is: 'openid' },
    name: { purpose: binding, is: 'name', heading: '姓名' },
    home: { purpose: binding },
    place: { purpose: binding, heading: '房屋' },
    leaseUntil: { purpose: binding, heading: '租到' },
    at: { purpose: binding, heading: '申请时间' },
    reason: { purpose: binding, is: 'words', by: 'decidedBy.personId', heading: '没通过的原因' },
    'asked.phone': { purpose: answering, is: 'own' },
    deciders: { purpose: answering, is: 'personId' },
    decidedAt: { purpose: answering, heading: '什么时候定的' },
    'consent.inPerson.how': {
      purpose: guarding,
      is: 'words',
      by: 'consent.inPerson.recordedBy.personId',
      heading: '怎么当面同意的',
    },
  },
  plain: {
    _id: 'a hash',
    rosterEntry: 'a home and a keyed hash',
    'consent.at': 'a time',
    'consent.text': 'the version of a text',
  },
  shown: {
    asked: { heading: '请谁核对' },
    state: { heading: '结果', labels: bindingStateLabels },
    relation: { heading: '关系', labels: relationLabels },
  },
  exports: [
    { title: '房屋绑定申请', found: { index: 'byPerson' } },
    { title: '我同意过的孩子', found: { index: 'byGuardian' }, only: ['at', 'place', 'state'] },
  ],
  retention: [
    {
      index: 'byAge',
      equal: { state: ['declined', 'withdrawn', 'refused', 'consentEnded'], under14: [null, true] },
      purpose: refusedBinding,
    },
    { index: 'byAge', equal: { state: ['awaitingConsent'], under14: [true] }, purpose: unansweredBinding },
    // Of a child it holds the guardian's consent, which is kept as long as the child is bound by it.
    { index: 'byAge', equal: { state: ['approved'], under14: [null] }, purpose: doneBinding },
  ],
}

export const rosterData: PersonalData<RosterEntry> = {
  found: [{ index: 'byClaim', onLeave: 'delete' }],
  since: null,
  personal: {
    home: { purpose: registering, heading: '房屋' },
    name: { purpose: registering, heading: '姓名' },
    leaseUntil: { purpose: registering, heading: '租到' },
    phone: { purpose: registering, heading: '手机号', encrypted: true },
    phoneLookup: { purpose: registering },
    idNumber: { purpose: identifying, heading: '身份证号', encrypted: true },
    idLookup: { purpose: identifying },
    claimedBy: { purpose: registering, is: 'personId' },
  },
  plain: { _id: 'a home and a keyed hash', key: 'the name of a key of the vault', batch: 'a hash' },
  shown: { relation: { heading: '和房屋的关系', labels: relationLabels } },
  exports: [{ title: '社区花名册上的我', found: { index: 'byClaim' } }],
}
