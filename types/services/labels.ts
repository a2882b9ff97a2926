/** The Chinese of services and applications, as people read it. */
import type { ApplicationEvent, ApplicationState } from './flow'
import type { EditEvent, EditState } from './editing/editFlow'
import type { OutcomeKind, PaperHow } from './guide/spec'

export const applicationStateLabels: Record<ApplicationState, string> = {
  draft: '还没交',
  submitted: '交上去了',
  precheck: '材料看过了',
  correction: '要补材料',
  accepted: '收下了',
  processing: '正在办',
  ready: '办好了，等您来取',
  done: '取走了',
  rated: '评过了',
  withdrawn: '不办了',
  refused: '办不了',
}

/** What a button says. */
export const applicationEventLabels: Record<ApplicationEvent, string> = {
  submit: '交上去',
  take: '我来办',
  handOver: '转给别人',
  precheck: '材料齐了',
  sendBack: '请他补材料',
  correct: '补好了，交上去',
  accept: '收下',
  begin: '开始办',
  ready: '办好了',
  handOut: '交给他了',
  deliver: '送到家了',
  rate: '评一评',
  withdraw: '不办了',
  refuse: '办不了',
  expire: '时间到了',
  climb: '催办',
}

/** How a paper is wanted. */
export const paperHowLabels: Record<PaperHow, string> = {
  original: '原件',
  copy: '复印件',
  both: '原件和复印件',
}

export const editStateLabels: Record<EditState, string> = {
  draft: '草稿',
  inReview: '等人看',
  sentBack: '退回来了',
  inForce: '大家看的就是这一版',
}

/** What a button says. */
export const editEventLabels: Record<EditEvent, string> = {
  keep: '先存着',
  submit: '请人看一遍',
  approve: '看过了，就用这一版',
  sendBack: '退回去改',
}

/** What an outcome means, as its heading says it. */
export const outcomeKindLabels: Record<OutcomeKind, string> = {
  apply: '您能办，带上这些',
  notNeeded: '您不用办',
  elsewhere: '这件事在别处办',
}
