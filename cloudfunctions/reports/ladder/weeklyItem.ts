/** A report as a line of the weekly list: what it is about, who has it, how long, how far it climbed. Pure. */
import type { WeeklyItem } from '@shared/reports/ladder'
import { isOpen } from '@shared/reports/flow'
import { areas } from '../../grid/places/community'
import type { Report } from '../collections'
import { isAppealed } from '../lifecycle/clocks'
import { escalationView } from '../views/view'
import type { Week } from './week'

/** What is read of each. */
export const weeklyFields = [
  'no', 'state', 'category', 'level', 'place', 'ladder', 'holder', 'supervisors', 'escalation', 'breachWeeks', 'reopens',
  'submittedAt', 'dueAt', 'resolvedAt', 'endedAt', 'outcome', 'hiddenFrom', 'reporter', 'appeal',
] as const satisfies (keyof Report)[] // prettier-ignore

const named = ({ name, role }: NonNullable<Report['holder']>) => ({ name, role })

export function itemOf(report: Report, week: Week): WeeklyItem {
  const { _id, no, state, category, level, place, ladder, holder, supervisors, escalation } = report
  const { breachWeeks = [], submittedAt, dueAt, resolvedAt, endedAt = null, outcome, appeal } = report
  return {
    id: _id,
    no,
    state,
    category,
    level,
    // What a resident wrote of where it is may be hidden words: on paper stands the place's own name.
    place: place.code === null ? '地方没说清' : place.name,
    area: areas.find(({ code }) => ladder.includes(code)) ?? null,
    holder: holder && named(holder),
    supervisors: supervisors.map(named),
    escalation: escalationView(report),
    submittedAt,
    dueAt: appeal && isAppealed(report) ? appeal.dueAt : dueAt,
    breachedAt: escalation?.breachedAt ?? null,
    weeks: breachWeeks.filter(each => each <= week).length,
    settledAt: isOpen(state) ? null : (resolvedAt ?? endedAt),
    outcome,
  }
}
