/**
 * The ladder at the end of a story, from the words of DOMAIN §4 and from the timelines: nothing of the code that climbs is asked. "At 50% the
 * holder is reminded. At 100% the next of unitLead → buildingLead → areaLead → chiefLead joins, then one more for each further 50%. The lead
 * never changes. P0 starts with the dispatcher, the areaLead copied. A timer that runs late, twice or after an outage fires each level once."
 */
import type { Role } from '@shared/permissions'
import { workingCalendar } from '@config/community/workingTime'
import type { InboxMessage } from '../../cloudfunctions/messages/collections'
import type { Entry, Report } from '../../cloudfunctions/reports/collections'

type Clock = 'acknowledge' | 'finish' | 'answer'

/** Minutes, a day of work having 450. */
const allowed: Record<Report['level'], Record<Exclude<Clock, 'answer'>, number> & { working: boolean }> = {
  P0: { acknowledge: 2, finish: 5, working: false },
  P1: { acknowledge: 30, finish: 240, working: false },
  P2: { acknowledge: 120, finish: 450, working: true },
  P3: { acknowledge: 240, finish: 1350, working: true },
  P4: { acknowledge: 450, finish: 3150, working: true },
}
/** Three days of work, whatever the report is about. */
const answerMinutes = 1350
const limitOf = (level: Report['level'], clock: Clock) =>
  clock === 'answer' ? { minutes: answerMinutes, working: true } : { minutes: allowed[level][clock], working: allowed[level].working } // prettier-ignore
const heights: Partial<Record<Role, number>> = {
  unitLead: 1,
  buildingLead: 2,
  areaLead: 3,
  dispatcher: 4,
  admin: 4,
  auditor: 4,
  chiefLead: 5,
}
const leads: readonly Role[] = ['unitLead', 'buildingLead', 'areaLead', 'chiefLead']
const height = (role: Role) => heights[role] ?? 0

const minute = 60_000
const day = 24 * 60 * minute
const offset = 8 * 60 * minute
const shifts = [
  [8.5 * 60, 12 * 60],
  [13.5 * 60, 17.5 * 60],
] as const

/** Minutes of work between two moments; of minutes as such round the clock. */
function passed(from: string, until: string, working: boolean): number {
  const [begin, end] = [Date.parse(from), Date.parse(until)]
  if (!working) return (end - begin) / minute
  let sum = 0
  for (let midnight = Math.floor((begin + offset) / day) * day - offset; midnight < end; midnight += day) {
    if (!workingCalendar.isWorkday(new Date(midnight + offset).toISOString().slice(0, 10))) continue
    for (const [opens, closes] of shifts)
      sum += Math.max(0, Math.min(end, midnight + closes * minute) - Math.max(begin, midnight + opens * minute))
  }
  return sum / minute
}

/** Where a report stands in its story: who has it, who watches over it, how far each clock has got and since when it runs. */
interface Standing {
  holder: { personId: string; role: Role } | null
  /** Heights of the leads who supervise. */
  supervised: number[]
  watching: string[]
  accepted: boolean
  /** An appeal waits for its answer. */
  appealed: boolean
  since: Record<Clock, string>
  come: Record<Clock, number>
}

/** Whoever of those above could join now, by their ids. */
function couldJoin(
  { level, above, hiddenFrom, recused, declinedBy }: Report,
  { holder, supervised, watching, appealed }: Standing,
): string[] {
  const isDesk = level === 'P0' && holder?.role === 'dispatcher' && !appealed
  const decliner = appealed ? declinedBy : undefined
  const least = Math.max(
    holder && !isDesk ? height(holder.role) : 0,
    decliner ? height(decliner.role) : 0,
    ...supervised,
  )
  const roles = level === 'P0' && !appealed ? leads.slice(2) : leads
  return above
    .filter(({ role, personId }) => roles.includes(role) && height(role) > least && personId.startsWith('p'))
    .filter(
      ({ personId }) =>
        ![...hiddenFrom, ...recused, ...watching, holder?.personId, decliner?.personId].includes(personId),
    )
    .map(({ personId }) => personId)
}

function move(at: Standing, { event, to, at: time, answer }: Entry): Standing {
  const person = to?.personId ? { personId: to.personId, role: to.role } : null
  switch (event) {
    case 'assign':
    case 'transfer':
    case 'sendBack':
      return { ...at, holder: person ?? at.holder }
    case 'accept':
      return { ...at, accepted: true }
    case 'appeal':
      return { ...at, holder: person, appealed: true, since: { ...at.since, answer: time } }
    case 'decideAppeal':
      if (!answer) return { ...at, appealed: false }
      return {
        ...at,
        appealed: false,
        holder: person ?? at.holder,
        accepted: false,
        since: { ...at.since, acknowledge: time, finish: time },
        come: { ...at.come, acknowledge: 0, finish: 0 },
      }
    case 'calledBack':
    case 'reopen':
      // Said on the phone that it is solved, it stays closed.
      if (event === 'calledBack' && answer !== false) return at
      return {
        ...at,
        ...(person ? joining(at, person) : {}),
        since: { ...at.since, finish: time },
        come: { ...at.come, finish: 0 },
      }
    default:
      return at
  }
}
const joining = (at: Standing, { personId, role }: { personId: string; role: Role }) => ({
  supervised: leads.includes(role) ? [...at.supervised, height(role)] : at.supervised,
  watching: [...at.watching, personId],
})

const runningIn = ({ accepted, appealed }: Standing): Clock =>
  appealed ? 'answer' : accepted ? 'finish' : 'acknowledge'

/** What is wrong with one step. */
function wrongStep(report: Report, at: Standing, entry: Entry): string[] {
  const { clock = 'finish', percent = 0, to } = entry
  const { working, minutes } = limitOf(report.level, clock)
  const next = at.come[clock] === 0 ? 50 : at.come[clock] + 50
  const gone = passed(at.since[clock], entry.at, working)
  const could = couldJoin(report, at)
  const lowest = Math.min(...report.above.filter(p => could.includes(p.personId)).map(p => height(p.role)))
  return [
    clock !== runningIn(at) && `${clock} climbs, which does not run`,
    percent !== next && `${clock} ${percent} after ${at.come[clock]}`,
    gone < (minutes * percent) / 100 - 0.001 && `${clock} ${percent} after ${gone} minutes`,
    percent < 100 && to && 'somebody joins at half the time',
    percent >= 100 && !to && could.length > 0 && `${clock} ${percent}: nobody joins, and ${could.join()} could`,
    to && !could.includes(to.personId ?? '') && `${to.name} joins, who could not`,
    to && height(to.role) !== lowest && `${to.name} joins before a lower lead`,
  ].flatMap(wrong => (typeof wrong === 'string' ? [wrong] : []))
}

/** Stories in which time was given: how much, the steps alone do not say. */
const gives: Entry['event'][] = ['suspend', 'approveSuspension', 'resume', 'extend']

/** What is wrong with the ladder of a report, at the end of its story. */
export function wrongLadder(report: Report, inbox: readonly InboxMessage[], now: string): string[] {
  const { _id, timeline, submittedAt, level, state, escalation, supervisors } = report
  const told = new Set(inbox.map(message => message._id))
  // WeChat's word about a photo is a version without an entry.
  const without = Math.max(0, report.version - timeline.length)
  const isTold = (who: string, nth: number) =>
    Array.from({ length: without + 1 }, (_version, more) => `${_id}.${nth + 1 + more}:${who}:reportAssigned`).some(id =>
      told.has(id),
    )
  const wrong: string[] = []
  let at: Standing = {
    holder: null,
    supervised: [],
    watching: [],
    accepted: false,
    appealed: false,
    since: { acknowledge: submittedAt, finish: submittedAt, answer: submittedAt },
    come: { acknowledge: 0, finish: 0, answer: 0 },
  }
  let climbed = 0
  for (const [nth, entry] of timeline.entries()) {
    if (entry.event === 'escalate') {
      const { clock = 'finish', percent = 0, to } = entry
      wrong.push(...wrongStep(report, at, entry))
      const concerned = [...(at.holder ? [at.holder.personId] : []), ...(to?.personId ? [to.personId] : [])]
      for (const who of concerned)
        if (who.startsWith('p') && !isTold(who, nth)) wrong.push(`nobody told ${who} of ${clock} ${percent}`)
      if (to?.personId) at = { ...at, ...joining(at, { personId: to.personId, role: to.role }) }
      at = { ...at, come: { ...at.come, [clock]: percent } }
      climbed += Number(Boolean(to))
    }
    at = move(at, entry)
  }
  if ((escalation?.level ?? 0) !== climbed) wrong.push(`level ${escalation?.level} after ${climbed} joined`)
  const missing = at.watching.filter(id =>
    supervisors.every(({ personId }) => personId !== id && !personId.startsWith('x')),
  )
  if (missing.length > 0) wrong.push(`${missing.join()} joined and supervises not`)
  const clock = runningIn(at)
  const runs = at.appealed || ['submitted', 'assigned', 'inProgress'].includes(state)
  if (runs && (at.appealed || !timeline.some(({ event }) => gives.includes(event)))) {
    const { working, minutes } = limitOf(level, clock)
    const next = at.come[clock] + 50
    const isDue = passed(at.since[clock], now, working) >= (minutes * next) / 100 + 0.001
    if (isDue && (next <= 100 || couldJoin(report, at).length > 0)) wrong.push(`${clock} ${next} has not come`)
    if (at.come[clock] >= 100 && couldJoin(report, at).length === 0 && !report.breachWeeks?.length)
      wrong.push('it is at the top, and on no weekly list')
  }
  return wrong
}
