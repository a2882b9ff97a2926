/** A line of the weekly list in words: the same on the screen and on paper. */
import type { WeeklyItem } from '@shared/reports/ladder'
import { stateLabels } from '@shared/reports/labels'
import { outcomeLabels } from '@shared/reports/outcomeLabels'
import { roleLabels, type Role } from '@shared/permissions'
import { now } from '@/platform/clock'
import { sayLength } from '../../time'

const named = (who: { name: string; role: Role } | null | undefined) =>
  who ? `${roleLabels[who.role]} ${who.name}` : ''

export const holderSays = ({ holder }: WeeklyItem) => named(holder) || '还没有人'

/** How long it is, or was, late: until it was settled. Done in time, it stands here because nobody took it up. */
export function lateSays({ dueAt, settledAt }: WeeklyItem): string {
  const late = (settledAt ? Date.parse(settledAt) : now()) - Date.parse(dueAt)
  return late > 0 ? `超时 ${sayLength(late)}` : '没按时接单'
}

/** Up to whom it has climbed. */
export const climbedSays = ({ supervisors, escalation }: WeeklyItem) =>
  escalation.level > 0 ? `督办到${named(supervisors[supervisors.length - 1])}` : '上面没有人督办'

/** What became of it; what was declined and is not settled waits for the answer to an appeal. */
export const endSays = ({ state, outcome, settledAt }: WeeklyItem) =>
  state === 'declined' && !settledAt
    ? '申诉中'
    : outcome
      ? `${stateLabels[state]}，${outcomeLabels[outcome]}`
      : stateLabels[state]

export const weeksSay = ({ weeks }: WeeklyItem) => (weeks > 1 ? `第 ${weeks} 周在单上` : '')
