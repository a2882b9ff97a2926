/** What can happen to a report, and who makes it happen: the input of `advance`. */
import type { Holder } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import type { Rating, WaitingFor } from '@shared/reports/labels'
import type { Outcome } from '@shared/reports/outcomeLabels'
import type { ReviewVerdict } from '@shared/reports/reviewLabels'
import type { DateText } from '../../_platform/time'
import type { Climb } from '../ladder/climb'
import type { Waiting } from './reviews'

/** What happens to a report, with all that it takes. */
export type Change =
  | { type: 'submit' }
  | { type: 'accept'; note?: string }
  /** `node`: where the post is in which they get it. */
  | { type: 'assign' | 'transfer'; to: Holder; node?: string; note?: string }
  /** `to` decides next: the duty desk, or after the second time the parent. */
  | { type: 'sendBack'; to: Holder; note: string }
  /** `noPhoto`: why there is no photo of the place. */
  | { type: 'resolve'; outcome: Outcome; note?: string; photos: string[]; noPhoto?: string }
  | { type: 'rate'; solved: boolean; rating: Rating; note?: string }
  | { type: 'reopen'; supervisor: Holder | null; note?: string; rating?: Rating }
  /** Whoever follows it rates it for themselves. */
  | { type: 'rateJoined'; solved: boolean; rating: Rating; note?: string }
  /** Whoever said 我也遇到 takes it back. */
  | { type: 'unfollow' }
  | { type: 'withdraw'; note?: string }
  /** `as`: the role in which they declined it. `channel`: who takes it, an id or words. */
  | { type: 'decline'; as: Role; channel: string; note: string }
  /** `to` answers; null when there is truly nobody. */
  | { type: 'appeal'; to: Holder | null; note: string }
  /** `to`: whoever upheld it sees to it from here on. */
  | { type: 'decideAppeal'; upheld: true; to: Holder; note: string }
  | { type: 'decideAppeal'; upheld: false; note: string }
  /** With `to` it is only asked for: they stand above and say whether it may wait. */
  | { type: 'suspend'; to?: Holder; waitingFor: WaitingFor; until: DateText; note?: string }
  | { type: 'approveSuspension'; approved: boolean; note?: string }
  | { type: 'resume'; note?: string }
  /** `to` stands above and is told. */
  | { type: 'extend'; to: Holder | null; note: string }
  | { type: 'remind' }
  | { type: 'supplement'; note: string; photos: string[] }
  /** `waits` is what the verdict is about. */
  | { type: 'review'; verdict: ReviewVerdict; waits: Waiting[] }
  /** It goes on in `other`. */
  | { type: 'merge'; other: Other }
  | { type: 'unmerge'; other: Other }
  /** Closed without a word; `keepOut` when it was drawn for a call: who may not be the one who calls. */
  | { type: 'close'; keepOut?: string[] }
  | { type: 'calledBack'; reached: false; note?: string }
  | { type: 'calledBack'; reached: true; solved: true; rating?: Rating; note?: string }
  | { type: 'calledBack'; reached: true; solved: false; rating?: Rating; note?: string; supervisor: Holder | null }
  /** `marks`: whoever asks, and their homes; `to` is told of it. */
  | { type: 'exclude'; note: string; marks: string[]; to: Holder | null }
  | { type: 'confirmExclusion' }
  | { type: 'include'; note?: string }
  /** A step of the ladder; `to` joins by it, if anybody does. */
  | ({ type: 'escalate' } & Climb)

/** The report that another one is merged with, and whether that one goes on in it. */
export interface Other {
  id: string
  no: string
  into: boolean
}

/** Is it a no, or only asked for? The table says where that leads (`reportFlowOtherwise`). */
export function isOtherwise(change: Change): boolean {
  switch (change.type) {
    case 'suspend':
      return change.to !== undefined
    case 'approveSuspension':
      return !change.approved
    case 'decideAppeal':
      return !change.upheld
    case 'calledBack':
      return change.reached && !change.solved
    default:
      return false
  }
}

/** Who does it, as the timeline shows them. */
export interface Doer {
  personId: string
  name: string
  role: Role | null
  /** They act for the reporter (代办). */
  acting?: boolean
  /** Whoever follows it (我也遇到) and has the word here: themselves, or whom they act for. */
  joiner?: string
  /** Their words are to be looked at by a human. */
  doubtful?: boolean
}

/** The system itself, for timers. */
export const theSystem: Doer = { personId: 'system', name: '系统', role: null }
