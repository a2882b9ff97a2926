/** The Chinese of a loan, as people read it. */
import type { LoanEvent, LoanState } from './flow'

export const loanStateLabels: Record<LoanState, string> = {
  asked: '等着借',
  lent: '借出去了',
  returned: '还了',
  declined: '没借成',
  withdrawn: '不借了',
}

/** What a button says. */
export const loanEventLabels: Record<LoanEvent, string> = {
  ask: '借',
  handOut: '借出',
  decline: '借不了',
  withdraw: '不用了',
  giveBack: '收回',
}

/** Why a tool cannot be lent, most often; the asker reads it. */
export const loanDeclineReasons = ['工具坏了，正在修', '上一家还没还', '请换一天'] as const
