/** Grows one sample report, step by step, by the product's own rules: what they refuse cannot be in the past either. */
import type { Holder } from '@shared/grid/node'
import type { CategoryId } from '@shared/reports/categories'
import type { Rating } from '@shared/reports/labels'
import type { Outcome } from '@shared/reports/outcomeLabels'
import { categoryOf } from '@config/community/categories'
import type { SeededPerson } from '@config/community/people'
import { personIdOf, sha256 } from '../../../cloudfunctions/_platform/personId'
import { addDays, dateOf, type Time } from '../../../cloudfunctions/_platform/time'
import { advance, deciderAfterSendBack, supervisorAfterReopen } from '../../../cloudfunctions/reports/lifecycle/advance'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { escalatedUntil } from '../../../cloudfunctions/reports/ladder/escalateDue'
import { theSystem, type Change, type Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { checkPhotographed } from '../../../cloudfunctions/reports/handling/photographed'
import { withChecks } from '../../../cloudfunctions/_platform/photoChecks/check'
import { waitsSince } from '../../../cloudfunctions/reports/lifecycle/reviews'
import { newReport } from '../../../cloudfunctions/reports/submission/newReport'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import { workingCalendar } from '@config/community/workingTime'
import { isWorkingTime } from '../../../cloudfunctions/grid/routing/workingTime'
import type { SampleGrid } from './sampleGrid'

export interface Sent {
  reporter: Pick<SeededPerson, 'openid' | 'name' | 'home'>
  category: CategoryId
  place: string | null
  placeNote?: string
  text: string
  /** The check of its words was not sure. */
  doubtful?: boolean
  /** Of its photos neither. */
  doubtfulPhotos?: boolean
  /** File ids. */
  photos: string[]
  /** The openid of whom a complaint is about. */
  about?: string
  at: Time
}

/** What happens to it; whoever decides next, and who supervises, follows from the report. */
export type Happening =
  | { type: 'accept'; note?: string }
  | { type: 'transfer' | 'assign'; to: Holder; note?: string }
  | { type: 'sendBack'; note: string }
  | { type: 'resolve'; outcome: Outcome; note: string; photos: string[]; noPhoto?: string }
  | { type: 'rate'; rating: Rating; note?: string }
  | { type: 'reopen'; rating?: Rating; note?: string }
  | { type: 'withdraw'; note?: string }
  | { type: 'supplement'; note: string; photos: string[] }
  | { type: 'remind' }
  | { type: 'close' }
  | { type: 'merge'; other: { id: string; no: string; into: boolean } }
  /** Whoever stands above lets it wait for parts. */
  | { type: 'suspend'; note: string }
  /** Somebody else takes such things. */
  | { type: 'decline'; note: string }
export interface Step {
  at: Time
  event: Happening
}

/** How long a sample report waits for its parts. */
const waitsDays = 14

const routed = ({ reporter, category, place, about, at }: Sent, grid: SampleGrid, working: boolean) =>
  route({
    category: categoryOf(category),
    place,
    reporter: { personId: personIdOf(reporter.openid), homes: reporter.home ? [reporter.home] : [] },
    ...(about ? { about: grid.accused(about) } : {}),
    at,
    working,
    nodes: grid.ladder(place),
  })

/** Who would have got it in working time: whom the duty desk hands it on to. */
export function ownerOf(sent: Sent, grid: SampleGrid): Holder {
  const { holder } = routed(sent, grid, true)
  if (!holder) throw new Error(`nobody takes ${sent.category}`)
  return holder
}

/** The report as it came in: routed and assigned at once. */
export function submitted(sent: Sent, no: string, grid: SampleGrid): Report {
  const { reporter, category, place, placeNote, text, doubtful, doubtfulPhotos, photos, at } = sent
  return looked(
    newReport({
      id: `r${sha256(`sample ${no}`).slice(0, 24)}`,
      no,
      input: { text, place, ...(placeNote ? { placeNote } : {}), category },
      photos,
      category: categoryOf(category),
      placeName: place ? grid.node(place).fullName : (placeNote ?? '没说在哪儿'),
      reporter: { personId: personIdOf(reporter.openid), name: reporter.name, role: null },
      routing: routed(sent, grid, isWorkingTime(at, workingCalendar)),
      textCheck: doubtful ? 'review' : 'pass',
      at,
    }),
    doubtfulPhotos,
  )
}

/** The report after all that its ladder had brought by then: each step at its moment, or with what happened last, when that brought it. */
export function climbed(report: Report, until: Time): Report {
  let after = report
  while (after.escalatesAt && after.escalatesAt <= until) {
    const last = after.timeline.at(-1)?.at ?? after.escalatesAt
    const next = escalatedUntil(after, last > after.escalatesAt ? last : after.escalatesAt)
    if (next === after) return after
    after = next
  }
  return after
}

/** The report after a step. @throws notNow when the state table has no such step, invalid without a photo where one is due */
export function grown(report: Report, { event, at }: Step): Report {
  if (event.type === 'resolve') checkPhotographed(report, event)
  return looked(advance(report, changeOf(report, event, at), doerOf(report, event.type), at))
}

/** WeChat has looked at the drawings long since. @param doubtful whether it was not sure of the new ones */
function looked(report: Report, doubtful = false): Report {
  const checks = report.photoChecks ?? []
  if (checks.length === 0) return report
  const known = checks.flatMap(check => {
    if (check.state !== 'waiting') return check
    return doubtful ? { ...check, state: 'doubtful' as const, dueAt: null } : []
  })
  const after = withChecks(report, known)
  return { ...after, reviewAt: waitsSince(after) }
}

function changeOf(report: Report, event: Happening, at: Time): Change {
  switch (event.type) {
    case 'sendBack':
      return { ...event, to: deciderAfterSendBack(report) }
    case 'reopen':
      return { ...event, supervisor: supervisorAfterReopen(report) }
    case 'suspend':
      return { ...event, waitingFor: 'other', until: dateOf(addDays(at, waitsDays)) }
    case 'rate':
      return { ...event, solved: true }
    case 'decline':
      return { ...event, as: holderIn(report).role, channel: 'hotline' }
    default:
      return event
  }
}

const byReporter: Happening['type'][] = ['rate', 'reopen', 'withdraw', 'remind', 'supplement']

function doerOf(report: Report, type: Happening['type']): Doer {
  if (type === 'close') return theSystem
  if (type === 'suspend') return doerIn(report.above.find(lead => lead.role !== 'unitLead') ?? holderIn(report))
  if (byReporter.includes(type)) return { ...report.reporter, role: null }
  return doerIn(holderIn(report))
}

const doerIn = ({ personId, name, role }: Holder): Doer => ({ personId, name, role })

/** In the sample past somebody always has it. */
export function holderIn({ no, holder }: Report): Holder {
  if (!holder) throw new Error(`nobody has ${no}`)
  return holder
}
