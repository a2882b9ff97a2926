/** The Chinese of states, outcomes and ratings, as people read them. */
import type { ReportEvent, ReportState } from './flow'

export const stateLabels: Record<ReportState, string> = {
  submitted: '待受理',
  assigned: '已派单',
  inProgress: '处理中',
  suspended: '挂起',
  resolved: '待评价',
  closed: '已办结',
  declined: '不予受理',
  withdrawn: '已撤回',
  merged: '并案办',
}

/** What a button says. */
export const eventLabels: Record<ReportEvent, string> = {
  submit: '提交',
  assign: '派给',
  decline: '不受理',
  appeal: '申诉',
  decideAppeal: '答复申诉',
  accept: '接单',
  sendBack: '退回',
  transfer: '转派',
  suspend: '挂起',
  approveSuspension: '答复挂起',
  resume: '继续办',
  extend: '延期',
  resolve: '办结',
  rate: '评价',
  close: '办结归档',
  calledBack: '回访',
  reopen: '没解决，再办',
  withdraw: '撤回',
  remind: '催一下',
  supplement: '补充',
  review: '复核',
  rateJoined: '跟着评价',
  unfollow: '不再跟进',
  merge: '并到另一件',
  unmerge: '分出来',
  exclude: '不计入三率',
  confirmExclusion: '同意不计入',
  include: '重新计入',
  escalate: '督办',
}

/** How many photos a report, or a change of one, can have. */
export const maxPhotos = 9

/** What stands where words were hidden. */
export const hiddenWords = '（这段话已隐去）'

export const ratings = ['satisfied', 'neutral', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]
export const ratingLabels: Record<Rating, string> = { satisfied: '满意', neutral: '一般', dissatisfied: '不满意' }

/** For whom a report waits while it is suspended; only while it waits for the resident does its clock stand (DOMAIN §4). */
export const waitingFors = ['resident', 'other'] as const
export type WaitingFor = (typeof waitingFors)[number]
export const waitingForLabels: Record<WaitingFor, string> = { resident: '等居民', other: '等别的' }
/** What a tap chooses: for whom it waits, and the reason in words. */
export const pauseReasons: readonly { key: string; waitingFor: WaitingFor; reason: string }[] = [
  { key: 'resident', waitingFor: 'resident', reason: '等居民方便的时候' },
  { key: 'parts', waitingFor: 'other', reason: '等配件到货' },
  { key: 'others', waitingFor: 'other', reason: '等别的单位来办' },
  { key: 'weather', waitingFor: 'other', reason: '等天气合适' },
]

/** The tabs of the staff queue, in order. */
export const queueTabs = ['toAccept', 'inProgress', 'dueSoon', 'overdue', 'toRate'] as const
export type QueueTab = (typeof queueTabs)[number]
export const queueTabLabels: Record<QueueTab, string> = {
  toAccept: '待受理',
  inProgress: '处理中',
  dueSoon: '快到期',
  overdue: '已超时',
  toRate: '待评价',
}

/** Reasons that a tap chooses, so that a lead needs no keyboard in a stairwell. */
export const sendBackReasons = ['不在我负责的范围', '需要物业来处理', '需要派出所来处理', '说得不清楚，联系不上']
export const transferReasons = ['这件事归对方管', '我请假了', '对方离得近']
export const replyPhrases = ['已现场清理干净', '已联系物业处理', '已劝导，对方答应整改', '已通知住户搬走']
