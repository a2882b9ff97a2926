/** What can happen to a report, and who makes it happen: the input of `advance`. */
import type { Holder } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import type { Outcome, PauseReason, Rating, ReviewVerdict } from '@shared/reports/labels'
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
  | { type: 'withdraw'; note?: string }
  /** `to` stands above and says whether it may wait. */
  | { type: 'askSuspend'; to: Holder; waitsFor: PauseReason; until: DateText; note?: string }
  | { type: 'suspend'; waitsFor: PauseReason; until: DateText; note?: string }
  | { type: 'resume'; note?: string }
  | { type: 'remind' }
  | { type: 'supplement'; note: string; photos: string[] }
  /** `waits` is what the verdict is about. */
  | { type: 'review'; verdict: ReviewVerdict; waits: Waiting[] }
  | { type: 'close' }
  /** `marks`: whoever asks, and their homes; `to` is told of it. */
  | { type: 'exclude'; note: string; marks: string[]; to: Holder | null }
  | { type: 'confirmExclusion' }
  | { type: 'include'; note?: string }
  /** A step of the ladder; `to` joins by it, if anybody does. */
  | ({ type: 'escalate' } & Climb)

/** Who does it, as the timeline shows them. */
export interface Doer {
  personId: string
  name: string
  role: Role | null
  /** They act for the reporter (代办). */
  acting?: boolean
  /** Their words are to be looked at by a human. */
  doubtful?: boolean
}

/** The system itself, for timers. */
export const theSystem: Doer = { personId: 'system', name: '系统', role: null }
