/** Who applied for what, and who at the counter had it. */
import { answering } from '@config/community/purposes'
import { applied, applying, proving } from '@config/community/applications'
import { roleLabels } from '@shared/permissions'
import { ratingLabels } from '@shared/reports/labels'
import { isOpenApplication } from '@shared/services/flow'
import { applicationEventLabels, applicationStateLabels } from '@shared/services/labels'
import { applyWayLabels, fetcherLabels } from '@shared/services/paperFlaws'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Application } from './schema'

const own = { is: 'own', by: 'applicant.personId' } as const
const time = 'a time'

export const applicationData: PersonalData<Application> = {
  // How many were helped, and how long it took, is still counted of whoever left.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'submittedAt',
  personal: {
    no: { purpose: applying, heading: '编号' },
    slot: { purpose: applying },
    'service.name': { purpose: applying, heading: '办的事' },
    ...someone('applicant', applying, '谁办的'),
    ...someone('agent', applying, '谁代办的'),
    recused: { purpose: answering, is: 'personId' },
    home: { purpose: applying },
    place: { purpose: applying, heading: '房屋' },
    'answers.*': { purpose: applying, ...own },
    'papers.names': { purpose: proving },
    sealedFields: { purpose: proving, heading: '填的内容', encrypted: true },
    // Where each photo lies, encrypted: the sweep opens it and deletes them, for whoever leaves too.
    sealedPapers: { purpose: proving },
    submittedAt: { purpose: applying, heading: '什么时候交的' },
    ...someone('holder', answering, '谁在办'),
    ...someone('supervisors', answering),
    'correction.papers.why': { purpose: applying, is: 'words', heading: '要补什么' },
    'refusal.note': { purpose: applying, is: 'words', heading: '窗口说' },
    'pickUp.code': { purpose: applying },
    'fetched.name': { purpose: applying, is: 'name', heading: '谁取走的' },
    ends: { purpose: applying, heading: '到哪天' },
    'rating.note': { purpose: applying, is: 'words', by: 'applicant.personId', heading: '评价说了什么' },
    ...someone('timeline.by', applying, '谁'),
    'timeline.note': { purpose: applying, is: 'words', by: 'timeline.by.personId', heading: '说了什么' },
    endedAt: { purpose: applying },
  },
  plain: {
    _id: 'a hash and a number',
    'service.id': 'the id of a service',
    'service.version': 'the name of an edition',
    ladder: 'codes of places',
    'papers.id': 'the name of a part',
    key: 'the name of a key of the vault',
    stepAt: time,
    dueAt: time,
    acceptedAt: time,
    wakesAt: time,
    'correction.at': time,
    'correction.listed': 'names of parts',
    'correction.named': 'names of parts',
    'correction.papers.paper': 'the name of a part',
    'correction.papers.marked': 'a hash',
    'correction.since': time,
    'correction.until': time,
    'drafted.id': 'a hash',
    'drafted.dueAt': time,
    'refusal.id': 'the name of a part',
    'refusal.reason': 'the words of a service',
    'refusal.remedy': 'the words of a service',
    'pickUp.at': time,
    'fetched.at': time,
    'timeline.at': time,
    purgeAt: time,
  },
  shown: {
    state: { heading: '到哪一步了', labels: applicationStateLabels },
    how: { heading: '怎么登记的', labels: applyWayLabels },
    'agent.role': { heading: '身份', labels: roleLabels },
    'fetched.by': { heading: '取件人', labels: fetcherLabels },
    'rating.rating': { heading: '评价', labels: ratingLabels },
    timeline: { heading: '经过' },
    'timeline.at': { heading: '时间' },
    'timeline.event': { heading: '做了什么', labels: applicationEventLabels },
  },
  leaving: withoutPapers,
  exports: [{ title: '我办过的事', found: { index: 'byApplicant' } }],
  retention: [{ index: 'byEnd', equal: {}, purpose: applied }],
}

/**
 * Whoever leaves takes what runs with them, and what they filled in; where their photos lie stays known until the sweep, which comes
 * within the minute, has deleted them.
 */
function withoutPapers(
  application: Application,
  { personId, until }: { personId: string; until: string },
): Application {
  if (application.applicant.personId !== personId) return application
  const ends = isOpenApplication(application.state)
  return {
    ...application,
    sealedFields: null,
    fetched: application.fetched && { ...application.fetched, name: '' },
    purgeAt: application.sealedPapers === null ? null : until,
    ...(ends ? { state: 'withdrawn', dueAt: null, wakesAt: null, pickUp: null, endedAt: until } : {}),
  }
}
