import { aggregateIndexes } from '../_platform/data/aggregate'
import { collection } from '../_platform/data/collection'
import { mentionFields } from '../_platform/data/mentions'
import { impersonal } from '../_platform/privacy/personalData'
import { pageData, reportData } from './personalData'
import { categoryOf } from '@config/community/categories'
import { findableOf } from '@shared/reports/search'
import { joinTermsOf } from '@shared/reports/joinTerms'
import { weekTermsOf } from '@shared/reports/weekTerms'
import * as z from '@shared/z'
import { pastEntry, reportSchema } from './schema'

export type { PastEntry, Entry, Join, Escalation, Report } from './schema'

export const reports = collection('reports', reportSchema, {
  indexes: {
    byReporter: ['reporter.personId', '-no'],
    byHolder: ['holder.personId', 'nextDueAt'],
    byHolderState: ['holder.personId', 'state', 'nextDueAt'],
    byNode: ['ladder', 'nextDueAt'],
    byNodeState: ['ladder', 'state', 'nextDueAt'],
    byClosing: ['closesAt'],
    byEnd: ['endedAt'],
    /** Pauses that end by themselves. */
    byResuming: ['resumesAt'],
    /** Ladders on which the next step has come. */
    byEscalating: ['escalatesAt'],
    /** What waits for a human's look. */
    byNodeReview: ['ladder', 'reviewAt'],
    /** Photos about which WeChat is to be asked. */
    byPhotoCheck: ['photosDueAt'],
    /** What waits for a call. */
    byNodeCallBack: ['ladder', 'callBackAt'],
    /** What is to be counted, and all that was filed in a month. */
    byCounting: ['countAt'],
    bySubmission: ['submittedAt'],
    byNodeExclusion: ['ladder', 'outOf'],
    byPhoto: ['photos'],
    byLaterPhoto: ['timeline.photos'],
    /** Words, numbers and names that somebody looks for, what was reported of a place, what somebody follows and what a week's list has; the newest first. */
    byFind: ['finds', '-no'],
    ...aggregateIndexes('submittedAt'),
  },
  label: '诉求',
  grows: 'joined',
  personal: reportData,
  found: report => {
    const findable = findableOf(report, categoryOf(report.category).name)
    return { ...findable, whole: [...findable.whole, ...joinTermsOf(report), ...weekTermsOf(report)] }
  },
  work: {
    below: 'byNode',
    heldBy: 'byHolder',
    handOver: '您手里还有没办完的诉求。请先让上级或指挥中心转给接手的人，再来注销',
  },
})

const numbers = impersonal({ _id: 'a year', '*': 'running numbers' })

/** Where a report keeps its photos: files of the function's own, below nobody's reach. */
export const photoFolder = (reportId: string) => `reports/${reportId}`

const pageSchema = z.object({
  /** The report, and how many of its entries stand in pages before this one. */
  _id: z.string(),
  report: z.string(),
  reporter: z.object({ personId: z.string() }),
  submittedAt: z.time,
  from: z.int(),
  entries: z.array(pastEntry),
  ...mentionFields,
})
export type ReportPage = z.infer<typeof pageSchema>

/** What happened to a report long ago, and has no room in its own document any more. */
export const reportPages = collection('reportPages', pageSchema, {
  indexes: {
    byReport: ['report', '-from'],
    byReporter: ['reporter.personId', 'submittedAt'],
    byMention: ['mentions', 'submittedAt'],
  },
  label: '诉求的旧记录',
  personal: pageData,
})

/** Running numbers, one document a year: a number is taken by one atomic increment. */
export const counters = collection('counters', z.looseObject({ _id: z.string() }), {
  label: '诉求编号',
  personal: numbers,
})
