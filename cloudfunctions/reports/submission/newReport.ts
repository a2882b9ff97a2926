/** A new report out of what was sent, who holds it and when: pure. */
import type { SubmitInput } from '@shared/reports/contract'
import type { Category } from '@shared/reports/categories'
import { limits } from '@config/community/limits'
import { workingCalendar } from '@config/community/workingTime'
import { withOutbox } from '../../_platform/messages/outbox'
import { withNewPhotos } from '../../_platform/photoChecks/check'
import { dateOf, type Time } from '../../_platform/time'
import { advance } from '../lifecycle/advance'
import { theSystem, type Doer } from '../lifecycle/events'
import type { Report } from '../collections'
import { vacancyNews } from '../../grid/posts/news'
import type { Routing } from '../../grid/routing/question'
import { deadline } from '../../grid/routing/workingTime'

export interface Draft {
  id: string
  no: string
  input: Omit<SubmitInput, 'photos'>
  /** Where the report keeps them. */
  photos: string[]
  category: Category
  placeName: string
  reporter: Doer
  /** Whoever sends it for the reporter (代办). */
  agent?: Doer
  /** Of the reporter's household, for the open numbers. */
  slot?: number
  routing: Routing
  textCheck: Report['textCheck']
  at: Time
}

/**
 * Submitted and in the same breath assigned: the automatic assignment is the table's own event. When there is truly nobody it waits as
 * submitted. Whoever fills posts where nobody is there is told, once a day: the message of that day has one name, whichever report sends it.
 */
export function newReport(draft: Draft): Report {
  const { input, routing, category, at } = draft
  const limit = limits[category.level]
  const submitted: Report = {
    _id: draft.id,
    no: draft.no,
    version: 0,
    state: 'submitted',
    category: category.id,
    level: category.level,
    text: input.text,
    photos: draft.photos,
    place: { code: input.place, name: draft.placeName, ...(input.placeNote ? { note: input.placeNote } : {}) },
    ladder: routing.ladder,
    reporter: { personId: draft.reporter.personId, name: draft.reporter.name },
    ...(draft.agent ? { agent: { personId: draft.agent.personId, name: draft.agent.name } } : {}),
    ...(draft.slot === undefined ? {} : { slot: draft.slot }),
    submittedAt: at,
    ackDueAt: deadline(at, limit.acknowledge, limit.clock, workingCalendar),
    dueAt: deadline(at, limit.finish, limit.clock, workingCalendar),
    nextDueAt: null,
    closesAt: null,
    holder: null,
    firstUnit: null,
    supervisors: [],
    copies: routing.copies,
    hiddenFrom: routing.hiddenFrom,
    recused: routing.recused,
    above: routing.above,
    routing: { rule: routing.rule, because: routing.because, skipped: routing.skipped, vacancy: routing.vacancy },
    textCheck: draft.textCheck,
    reviewAt: null,
    sendBacks: 0,
    reopens: 0,
    outcome: null,
    resolvedAt: null,
    rating: null,
    timeline: [],
    outbox: [],
    outboxAt: null,
  }
  const entered = advance(
    withNewPhotos(submitted, draft.photos, at),
    { type: 'submit' },
    draft.agent ?? draft.reporter,
    at,
  )
  const { holder, node, because } = routing
  const assigned =
    holder && node !== null
      ? advance(entered, { type: 'assign', to: holder, node, note: because }, theSystem, at)
      : entered
  return withOutbox(assigned, vacancyNews(routing.alerts, at), at)
}

/** `XZZ-261124-0042`: the community, the day in Shanghai, the running number of the year's day. */
export const reportNo = (community: string, at: Time, running: number) =>
  `${community}-${dateOf(at).replaceAll('-', '').slice(2)}-${String(running).padStart(4, '0')}`
