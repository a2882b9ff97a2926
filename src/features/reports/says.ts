/** How a report is spoken of: its state, who has it, how much time is left (UI §1). */
import type { ReportSummary } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { stateLabels } from '@shared/reports/labels'
import { roleLabels } from '@shared/permissions'
import type { PillTone } from '@/components/display/Pill'
import { clockOf } from './clockOf'

type Report = Pick<
  ReportSummary,
  | 'state'
  | 'holder'
  | 'reporter'
  | 'allowed'
  | 'submittedAt'
  | 'clocksFrom'
  | 'ackDueAt'
  | 'dueAt'
  | 'pause'
  | 'joined'
  | 'appeal'
>

/** It was declined, and somebody is to answer the reporter who does not accept it. */
export const isAppealed = ({ state, appeal }: Pick<ReportSummary, 'state' | 'appeal'>) =>
  state === 'declined' && appeal?.upheld === null

/** Whether they may say how it was settled; whoever follows it, once. */
export const mayRate = ({ allowed, joined }: Pick<ReportSummary, 'allowed' | 'joined'>) =>
  allowed.includes('rate') || (allowed.includes('rateJoined') && !joined?.rating)

/** Whether the person has the reporter's word: their own report, that of somebody for whom they act, or one that they follow. */
export const hasWord = (report: Pick<ReportSummary, 'reporter' | 'allowed' | 'joined'>) =>
  report.reporter.isMe || mayRate(report)

/** The pill of a report; for the reporter a settled one waits for a word. */
export function statePill(report: Report): { tone: PillTone; text: string } {
  const { state } = report
  if (state === 'resolved') return { tone: 'wait', text: hasWord(report) ? '等您评价' : stateLabels.resolved }
  const word = isAppealed(report) ? '申诉中' : stateLabels[state]
  if (clockOf(report)?.late) return { tone: 'late', text: `${word} · 超时` }
  if (state === 'inProgress') return { tone: 'doing', text: stateLabels.inProgress }
  if (state === 'closed') return { tone: 'done', text: stateLabels.closed }
  return { tone: isOpen(state) || isAppealed(report) ? 'wait' : 'plain', text: word }
}

/** `单元长 王秀兰`. */
export const holderName = ({ holder }: Report) => (holder ? `${roleLabels[holder.role]} ${holder.name}` : '')

/** `单元长 王秀兰 在办`: who has it and what they do with it now. */
export function holderSays(report: Report): string {
  const name = holderName(report)
  switch (report.state) {
    case 'submitted':
      return `${name} 来派`
    case 'assigned':
      return `等 ${name} 接单`
    case 'inProgress':
      return `${name} 在办`
    case 'suspended':
      return `${name} 先放一放`
    default:
      return `${name} ${isAppealed(report) ? '来看申诉' : '经办'}`
  }
}

/** `王秀兰在办 · 还剩 3 小时`, for a line of a list. */
export function progressSays(report: Report): string {
  const name = report.holder?.name ?? ''
  const clock = clockOf(report)
  switch (report.state) {
    case 'submitted':
    case 'assigned':
      return `等${name}接单${clock ? ` · ${clock.text}` : ''}`
    case 'inProgress':
      return `${name}在办${clock ? ` · ${clock.text}` : ''}`
    case 'suspended':
      return `${name}先放一放`
    case 'resolved':
      return `${name}说办好了，您看呢？`
    case 'closed':
      return `${name}办结了`
    case 'declined':
      return isAppealed(report) ? `申诉了，等${name}答复` : '没有受理，请看原因'
    case 'withdrawn':
      return '您撤回了'
    case 'merged':
      return '和另一件一起办'
  }
}

/** Steps of a report on its way: sent, given to somebody, in hand, settled. Null when there is nothing more to wait for. */
export const stepsOf = ({ state }: Report): number | null =>
  ({
    submitted: 1,
    assigned: 2,
    inProgress: 3,
    suspended: 3,
    resolved: 4,
    closed: null,
    declined: null,
    withdrawn: null,
    merged: null,
  })[state]
