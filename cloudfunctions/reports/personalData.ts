/** Whose words and photos stand in a report, and who dealt with it. */
import { acting, answering, handled, handling } from '@config/community/purposes'
import { kindOf, type NodeKind } from '@shared/grid/code'
import { roleLabels } from '@shared/permissions'
import { isOpen } from '@shared/reports/flow'
import { eventLabels, ratingLabels, stateLabels } from '@shared/reports/labels'
import { outcomeLabels } from '@shared/reports/outcomeLabels'
import { someone, type PersonalData, type PersonalField } from '../_platform/privacy/personalData'
import type { Entry, PastEntry, Report, ReportPage } from './collections'

const time = 'a time'
/** Whose report it is, and whoever sent it for them (代办). */
const reporter = ['reporter.personId', 'timeline.0.by.personId']

/** People who hold it, watch over it or were told of it. */
const holders = (field: string, heading?: string): Record<string, PersonalField> => ({
  ...someone(field, answering, heading),
  [`${field}.phone`]: { purpose: answering, is: 'own' },
})

/** What is said in the steps of a report, in the list in which they stand. */
const steps = (list: string): Record<string, PersonalField> => ({
  ...someone(`${list}.by`, handling, '谁'),
  ...someone(`${list}.to`, answering, '给谁'),
  [`${list}.other.id`]: { purpose: handling },
  [`${list}.other.no`]: { purpose: handling },
  [`${list}.noPhoto`]: { purpose: handling, is: 'words', by: `${list}.by.personId`, heading: '为什么没有照片' },
  [`${list}.channel`]: { purpose: handling, is: 'words', by: `${list}.by.personId`, heading: '该找谁' },
  [`${list}.note`]: { purpose: handling, is: 'words', by: `${list}.by.personId`, heading: '说了什么' },
})

const stepsShown = (list: string): PersonalData['shown'] => ({
  [list]: { heading: '经过' },
  [`${list}.at`]: { heading: '时间' },
  [`${list}.event`]: { heading: '做了什么', labels: { ...eventLabels, askSuspend: '请求挂起' } },
  [`${list}.by.role`]: { heading: '身份', labels: roleLabels },
})

/** A photo by its index; proof of who worked on it stays, and the reporter's for as long as somebody has to look at it. */
const photos = (by: string | readonly string[], index: string): PersonalField<Report> => ({
  purpose: handling,
  is: 'file',
  by,
  index,
  heading: '照片',
  needs: (report, personId) =>
    report.reporter.personId !== personId ||
    isOpen(report.state) ||
    ['resolved', 'merged'].includes(report.state) ||
    report.appeal?.upheld === null,
})

/** Of few enough homes a figure would tell of somebody: it is counted by building, or what is above. */
const counted: readonly (NodeKind | null)[] = ['building', 'estate', 'area', 'community']

/** What is still counted of a report that is kept no longer: its category in its month and place, with outcome and rating. */
function figuresOf({ submittedAt, ladder, category, state, outcome, rating }: Report) {
  const place = ladder.find(code => counted.includes(kindOf(code))) ?? 'nowhere'
  const words = [category, `${category}:${outcome ?? state}`, ...(rating ? [`${category}:${rating.rating}`] : [])]
  return { id: `reports#${submittedAt.slice(0, 7)}#${place}`, counts: Object.fromEntries(words.map(word => [word, 1])) }
}

/** Who follows a report beside a person, and what they say in it, is not the person's to read (DOMAIN §4). */
function withoutNeighbours(report: Report, personId: string): Report {
  const { joins, timeline, ...rest } = report
  return {
    ...rest,
    ...(joins ? { joins: joins.filter(join => join.personId === personId) } : {}),
    timeline: stepsFor(timeline, personId),
  }
}

const stepsFor = <E extends Entry | PastEntry>(entries: readonly E[], personId: string): E[] =>
  entries.filter(entry => !entry.joiner || entry.by.personId === personId)

export const reportData: PersonalData<Report> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'submittedAt',
  entriesSince: { joins: 'at' },
  hiddenFrom: 'hiddenFrom',
  owner: 'reporter.personId',
  personal: {
    no: { purpose: handling, heading: '编号' },
    submittedAt: { purpose: handling, heading: '什么时候报的' },
    endedAt: { purpose: handling },
    text: { purpose: handling, is: 'words', by: reporter, heading: '说了什么' },
    photos: photos(reporter, 'byPhoto'),
    'place.code': { purpose: handling },
    // Of a place without a code they said where it is themselves.
    'place.name': {
      purpose: handling,
      is: 'words',
      by: reporter,
      when: ({ place }) => place.code === null,
      heading: '在哪儿',
    },
    'place.note': { purpose: handling, is: 'words', by: reporter, heading: '位置说明' },
    ...someone('reporter', handling, '谁报的'),
    ...someone('agent', acting, '谁代办的'),
    'onBehalf.homes': { purpose: acting },
    'onBehalf.stranger.lives': { purpose: handling, is: 'words', by: 'reporter.personId' },
    ...someone('exclusion.by', handling),
    ...someone('exclusion.agreed', handling),
    'facts.followers.personId': { purpose: handling, is: 'personId' },
    'exclusion.marks': { purpose: answering, is: 'personId' },
    // Made of the words and the name anew at each write, so what leaving takes out of those is gone from here too.
    finds: { purpose: handling },
    'rating.note': { purpose: handling, is: 'words', by: reporter, heading: '评价说了什么' },
    ...steps('timeline'),
    'timeline.photos': photos('timeline.by.personId', 'byLaterPhoto'),
    // The key of a change is the client's: whoever has it could still say that it was theirs.
    ...someone('joins', handling, '谁跟着办'),
    'joins.homes': { purpose: handling, is: 'own', by: 'joins.personId' },
    ...someone('joins.agent', acting),
    'joins.rating.note': { purpose: handling, is: 'words', by: 'joins.personId', heading: '评价说了什么' },
    'took.followers': { purpose: handling, is: 'personId' },
    'took.recused': { purpose: answering, is: 'personId' },
    ...holders('holder', '谁在办'),
    'firstUnit.personId': { purpose: answering, is: 'personId' },
    ...holders('supervisors'),
    ...holders('copies'),
    ...holders('above'),
    'declinedBy.personId': { purpose: handling, is: 'personId' },
    'callBack.keepOut': { purpose: answering, is: 'personId' },
    hiddenFrom: { purpose: answering, is: 'personId' },
    recused: { purpose: answering, is: 'personId' },
    'routing.because': { purpose: answering, is: 'words', heading: '为什么给他办' },
    ...someone('routing.skipped', answering),
  },
  plain: {
    _id: 'a hash',
    ladder: 'codes of places',
    ackDueAt: time,
    dueAt: time,
    nextDueAt: time,
    closesAt: time,
    resolvedAt: time,
    reviewAt: time,
    clocksFrom: time,
    extendedAt: time,
    'declinedBy.at': time,
    'appeal.at': time,
    'appeal.dueAt': time,
    callBackAt: time,
    'callBack.drawnAt': time,
    'callBack.at': time,
    'pause.until': 'a day',
    'pause.since': time,
    resumesAt: time,
    'escalation.since': time,
    'escalation.breachedAt': time,
    escalatesAt: time,
    breachWeeks: 'names of weeks',
    openedAt: time,
    'joins.at': time,
    'took.id': 'a hash',
    'took.no': 'a number of a report',
    'merged.id': 'a hash',
    'merged.no': 'a number of a report',
    'facts.answeredAt': time,
    'facts.settledAt': time,
    'facts.deeds.*': 'names of events and posts',
    'counted.*': 'names of figures',
    countAt: time,
    'exclusion.at': time,
    'exclusion.agreed.at': time,
    outOf: time,
    'timeline.until': 'a day',
    'timeline.at': time,
    'firstUnit.node': 'the code of a place',
    'routing.rule': 'the name of a rule',
    'routing.skipped.because': 'the sentence of a rule',
  },
  shown: {
    state: { heading: '到哪一步了', labels: stateLabels },
    outcome: { heading: '结果', labels: outcomeLabels },
    joins: { heading: '我也遇到' },
    'joins.at': { heading: '什么时候' },
    'joins.rating.rating': { heading: '评价', labels: ratingLabels },
    'rating.rating': { heading: '评价', labels: ratingLabels },
    ...stepsShown('timeline'),
  },
  exports: [
    { title: '我报的诉求', found: { index: 'byReporter' } },
    {
      title: '我办过、看过或收到过的诉求',
      found: { index: 'byMention' },
      only: ['no', 'submittedAt', 'state', 'joins'],
      except: 'reporter.personId',
    },
  ],
  exported: withoutNeighbours,
  retention: [{ index: 'byEnd', equal: {}, purpose: handled, figures: figuresOf }],
}

/** What happened long ago: it goes with its report. */
export const pageData: PersonalData<ReportPage> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'submittedAt',
  about: 'byReport',
  personal: { 'reporter.personId': { purpose: handling, is: 'personId' }, ...steps('entries') },
  plain: { _id: 'a hash', report: 'a hash', submittedAt: time, 'entries.at': time, 'entries.until': 'a day' },
  shown: stepsShown('entries'),
  exported: (page, personId) => ({ ...page, entries: stepsFor(page.entries, personId) }),
  exports: [{ title: '我报的诉求，更早的经过', found: { index: 'byReporter' } }],
}
