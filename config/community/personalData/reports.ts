/** The rows of the reports: whose words and photos they are, and who dealt with them. */
import { roleLabels } from '@shared/permissions'
import { eventLabels, outcomeLabels, ratingLabels, stateLabels } from '@shared/reports/labels'
import type { Holding, PersonalField } from './kinds'
import { outbox, outboxPlain } from './outbox'
import { acting, answering, handling } from './purposes'

const answers: PersonalField = { purpose: answering }
const time = 'a time'

/** A list of people who hold it, watch over it or were told of it. */
const holders = (field: string): Record<string, PersonalField> => ({
  [`${field}.personId`]: answers,
  [`${field}.name`]: answers,
  [`${field}.phone`]: answers,
})

const reports: Holding = {
  collection: 'reports',
  found: [{ index: 'byMention', fields: ['mentions', 'submittedAt'], onLeave: 'pseudonymise' }],
  since: 'submittedAt',
  personal: {
    no: { purpose: handling, heading: '编号' },
    submittedAt: { purpose: handling, heading: '什么时候报的' },
    text: { purpose: handling, heading: '说了什么' },
    photos: { purpose: handling, heading: '照片', file: true },
    'place.code': { purpose: handling, heading: '位置编号' },
    'place.name': { purpose: handling, heading: '在哪儿' },
    'place.note': { purpose: handling, heading: '位置说明' },
    'reporter.personId': { purpose: handling },
    'reporter.name': { purpose: handling, heading: '谁报的' },
    'agent.personId': { purpose: acting },
    'agent.name': { purpose: acting, heading: '谁代办的' },
    'rating.note': { purpose: handling, heading: '评价说了什么' },
    'timeline.by.personId': { purpose: handling },
    'timeline.by.name': { purpose: handling, heading: '谁' },
    'timeline.to.personId': answers,
    'timeline.to.name': { purpose: answering, heading: '给谁' },
    'timeline.note': { purpose: handling, heading: '说了什么' },
    'timeline.photos': { purpose: handling, heading: '照片', file: true },
    'timeline.key': { purpose: handling },
    'timeline.body': { purpose: handling },
    'holder.personId': answers,
    'holder.name': { purpose: answering, heading: '谁在办' },
    'holder.phone': answers,
    'firstUnit.personId': answers,
    ...holders('supervisors'),
    ...holders('copies'),
    ...holders('above'),
    hiddenFrom: answers,
    'routing.because': { purpose: answering, heading: '为什么给他办' },
    'routing.skipped.personId': answers,
    'routing.skipped.name': answers,
    mentions: answers,
    ...outbox,
  },
  plain: {
    _id: 'a hash',
    ladder: 'codes of places',
    ackDueAt: time,
    dueAt: time,
    nextDueAt: time,
    closesAt: time,
    resolvedAt: time,
    'timeline.at': time,
    'firstUnit.node': 'the code of a place',
    'routing.rule': 'the name of a rule',
    'routing.skipped.because': 'the sentence of a rule',
    ...outboxPlain,
  },
  shown: {
    state: { heading: '到哪一步了', words: stateLabels },
    outcome: { heading: '结果', words: outcomeLabels },
    'rating.rating': { heading: '评价', words: ratingLabels },
    timeline: { heading: '经过' },
    'timeline.at': { heading: '时间' },
    'timeline.event': { heading: '做了什么', words: eventLabels },
    'timeline.by.role': { heading: '身份', words: roleLabels },
  },
  exports: [
    { title: '我报的诉求', found: { index: 'byReporter', fields: ['reporter.personId', '-no'] } },
    {
      title: '我办过、看过或收到过的诉求',
      found: { index: 'byMention', fields: ['mentions', 'submittedAt'] },
      only: ['no', 'submittedAt', 'state'],
      except: 'reporter.personId',
    },
  ],
}

/** What happened long ago: entries of a timeline, word for word as in the report. */
const ofEntries = (rows: Record<string, PersonalField>) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([path, row]) =>
      path.startsWith('timeline.') ? [[path.replace('timeline.', 'entries.'), row] as const] : [],
    ),
  )

const pages: Holding = {
  collection: 'reportPages',
  found: [{ index: 'byMention', fields: ['mentions', 'submittedAt'], onLeave: 'pseudonymise' }],
  since: 'submittedAt',
  personal: { 'reporter.personId': { purpose: handling }, ...ofEntries(reports.personal), mentions: answers },
  plain: { _id: 'a hash', report: 'a hash', submittedAt: time, 'entries.at': time },
  shown: {
    entries: { heading: '经过' },
    'entries.at': { heading: '时间' },
    'entries.event': { heading: '做了什么', words: eventLabels },
    'entries.by.role': { heading: '身份', words: roleLabels },
  },
  exports: [
    { title: '我报的诉求，更早的经过', found: { index: 'byReporter', fields: ['reporter.personId', 'submittedAt'] } },
  ],
}

export const reportData: Holding[] = [reports, pages]
