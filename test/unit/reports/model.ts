/**
 * DOMAIN §4 as a model: what may happen to a report, by whom, and where it leads, written down from the document alone and in its order. It knows
 * nothing of the table that the product draws its buttons from.
 */
import type { ReportEvent, ReportState } from '../../../types/reports/flow'

/** Everybody around one report; `follower` said 我也遇到, where it is `followed`; `kinDesk` works at the duty desk and lives with whoever reported it. */
export const people = ['reporter', 'lead', 'building', 'area', 'chief', 'desk', 'kinDesk', 'clerk', 'auditor', 'neighbour', 'follower', 'system'] as const // prettier-ignore
export type Who = (typeof people)[number]

/** Owners' duty persons and those who have no part in it stand at 0. */
const heights: Partial<Record<Who, number>> = {
  lead: 1,
  building: 2,
  area: 3,
  desk: 4,
  kinDesk: 4,
  auditor: 4,
  chief: 5,
}
const height = (who: Who) => heights[who] ?? 0
const leads: readonly Who[] = ['building', 'area', 'chief']
const desks: readonly Who[] = ['desk', 'kinDesk']

/** Who may ask that a report does not count in the three rates. */
const counters: readonly Who[] = ['area', 'chief', 'desk']
const counted = ({ state }: Model) => state !== 'withdrawn' && state !== 'merged'

export interface Model {
  state: ReportState
  /** Where it was before it went on in another one. */
  before: ReportState
  followed: boolean
  level: 'P2' | 'P4'
  holder: Who
  decliner: Who | null
  appeal: 'none' | 'pending' | 'upheld' | 'refused'
  pause: 'none' | 'asked' | 'resident' | 'other'
  sendBacks: number
  reopens: number
  extended: boolean
  /** Drawn for a call that has not come to an end. */
  toCall: boolean
  calls: number
  exclusion: 'none' | 'asked' | 'agreed'
  excluder: Who | null
  /** Something waits for a human's look. */
  doubtful: boolean
  now: number
  dueAt: number
  resolvedAt: number | null
  declinedAt: number | null
}

const day = 86_400_000
const open: readonly ReportState[] = ['submitted', 'assigned', 'inProgress', 'suspended']

/** A lead of the place whose post stands above, and the duty desk; of what was declined, above whoever declined it. */
function isParent({ state, holder, decliner }: Model, who: Who): boolean {
  if (who === holder || ![...leads, ...desks].includes(who)) return false
  if (state === 'declined' && decliner) return who !== decliner && height(who) > height(decliner)
  return desks.includes(who) || height(who) > height(holder)
}

/** May it happen now, and by them? */
export function mayHappen(model: Model, event: ReportEvent, who: Who): boolean {
  const { state, level, pause, appeal, now } = model
  const isIn = (...states: ReportState[]) => states.includes(state)
  const holder = who === model.holder && !(state === 'declined' && who === model.decliner)
  const parent = isParent(model, who)
  const reporter = who === 'reporter'
  const system = who === 'system'
  const follower = who === 'follower' && model.followed
  // Nobody decides where their household reported.
  const impartial = who !== 'kinDesk' && who !== 'reporter'
  switch (event) {
    case 'submit':
      return false
    case 'assign':
      return isIn('submitted') && (holder || parent || desks.includes(who) || system)
    case 'decline':
      return isIn('submitted', 'assigned') && appeal !== 'upheld' && impartial && (holder || desks.includes(who))
    case 'appeal':
      return isIn('declined') && appeal === 'none' && reporter && now < (model.declinedAt ?? 0) + 30 * day
    case 'decideAppeal':
      return isIn('declined') && appeal === 'pending' && impartial && (holder || parent)
    case 'accept':
      return isIn('assigned') && holder
    case 'sendBack':
      return isIn('assigned') && holder && model.sendBacks < 2
    case 'transfer':
      return isIn('assigned', 'inProgress', 'suspended') && (holder || parent)
    case 'suspend':
      return isIn('inProgress') && impartial && (parent || (holder && pause === 'none'))
    case 'approveSuspension':
      return isIn('inProgress') && pause === 'asked' && impartial && parent
    case 'resume':
      return isIn('suspended') && (holder || parent || system)
    case 'extend':
      return isIn('inProgress') && holder && impartial && level === 'P4' && !model.extended && now < model.dueAt
    case 'resolve':
      return isIn('inProgress') && holder
    case 'rate':
      return isIn('resolved') && reporter
    case 'close':
      return isIn('resolved') && system
    case 'calledBack':
      // `lead` and `building` handled it; of the others these may call.
      return isIn('closed') && model.toCall && ['clerk', 'desk', 'chief'].includes(who)
    case 'reopen':
      return (
        isIn('resolved', 'closed') &&
        (reporter || follower) &&
        model.resolvedAt !== null &&
        now < model.resolvedAt + 7 * day
      )
    case 'withdraw':
      return isIn('submitted', 'assigned') && reporter && !model.followed
    case 'remind':
      return (open.includes(state) || (isIn('declined') && appeal === 'pending')) && (reporter || parent || follower)
    case 'supplement':
      return open.includes(state) && (reporter || holder || follower)
    case 'rateJoined':
      return isIn('resolved', 'closed') && follower && model.resolvedAt !== null && now < model.resolvedAt + 7 * day
    case 'unfollow':
      return (open.includes(state) || isIn('resolved')) && follower
    case 'merge':
      return open.includes(state) && impartial && (holder || parent || desks.includes(who))
    case 'unmerge':
      return isIn('merged') && impartial && (holder || parent || desks.includes(who))
    case 'exclude':
      return counted(model) && model.exclusion === 'none' && counters.includes(who)
    case 'confirmExclusion':
      return (
        counted(model) &&
        model.exclusion === 'asked' &&
        counters.includes(who) &&
        who !== model.excluder &&
        who !== model.holder
      )
    case 'include':
      return counted(model) && model.exclusion !== 'none' && counters.includes(who)
    case 'escalate':
      return (open.includes(state) || (isIn('declined') && appeal === 'pending')) && system
    case 'review':
      return model.doubtful && ['chief', 'desk', 'kinDesk'].includes(who)
  }
}

/** Who answers an appeal: the next lead above whoever declined, above the chief lead the auditor. */
export const answers = (decliner: Who): Who => leads.find(who => height(who) > height(decliner)) ?? 'auditor'

/** What was decided beside the event itself. */
export interface Said {
  to: Who
  yes: boolean
  waitingFor: 'resident' | 'other'
  /** The report is drawn for a call; a program is in doubt about the words. */
  drawn: boolean
  reached: boolean
}

/** The model after an event that may happen. What becomes of due times, the test tells it. */
export function after(model: Model, event: ReportEvent, who: Who, said: Said): Model {
  const again = { state: 'inProgress', reopens: model.reopens + 1, toCall: false } as const
  switch (event) {
    case 'assign':
      return { ...model, state: 'assigned', holder: said.to }
    case 'transfer':
      return model.state === 'suspended'
        ? { ...model, holder: said.to }
        : { ...model, state: 'assigned', holder: said.to, pause: 'none' }
    case 'decline':
      return { ...model, state: 'declined', decliner: who, declinedAt: model.now }
    case 'appeal':
      return { ...model, appeal: 'pending', holder: answers(model.decliner ?? 'lead') }
    case 'decideAppeal':
      return said.yes ? { ...model, appeal: 'upheld', state: 'assigned', holder: who } : { ...model, appeal: 'refused' }
    case 'accept':
      return { ...model, state: 'inProgress' }
    case 'sendBack':
      return { ...model, state: 'submitted', sendBacks: model.sendBacks + 1, holder: said.to }
    case 'suspend':
      return who === model.holder
        ? { ...model, pause: 'asked' }
        : { ...model, state: 'suspended', pause: said.waitingFor }
    case 'approveSuspension':
      return said.yes ? { ...model, state: 'suspended', pause: said.waitingFor } : { ...model, pause: 'none' }
    case 'resume':
      return { ...model, state: 'inProgress', pause: 'none' }
    case 'extend':
      return { ...model, extended: true }
    case 'resolve':
      return { ...model, state: 'resolved', resolvedAt: model.now, pause: 'none' }
    case 'rate':
      return { ...model, state: 'closed' }
    case 'close':
      return { ...model, state: 'closed', toCall: said.drawn, calls: 0 }
    case 'calledBack': {
      if (said.reached) return said.yes ? { ...model, toCall: false } : { ...model, ...again }
      return { ...model, calls: model.calls + 1, toCall: model.calls + 1 < 3 }
    }
    case 'reopen':
      return { ...model, ...again }
    case 'withdraw':
      return { ...model, state: 'withdrawn' }
    case 'unfollow':
      return { ...model, followed: false }
    case 'merge':
      return { ...model, state: 'merged', before: model.state }
    case 'unmerge':
      return { ...model, state: model.before }
    case 'exclude':
      return { ...model, exclusion: 'asked', excluder: who }
    case 'confirmExclusion':
      return { ...model, exclusion: 'agreed' }
    case 'include':
      return { ...model, exclusion: 'none', excluder: null }
    case 'review':
      return { ...model, doubtful: false }
    case 'supplement':
      return { ...model, doubtful: model.doubtful || said.drawn }
    default:
      return model
  }
}

/** When the time to finish may change, and when nothing else does. */
export const renews = (before: Model, event: ReportEvent, said: Said): boolean =>
  event === 'extend' ||
  event === 'reopen' ||
  (event === 'decideAppeal' && said.yes) ||
  (event === 'calledBack' && said.reached && !said.yes) ||
  (event === 'resume' && before.pause === 'resident')

/** Does a clock run for somebody? It stands only while it waits for the resident. */
export const clockRuns = ({ state, pause, appeal }: Model): boolean =>
  state === 'declined' ? appeal === 'pending' : state === 'suspended' ? pause === 'other' : open.includes(state)

/** Does somebody have to have it? */
export const isWaited = (model: Model) => open.includes(model.state) || (model.state === 'declined' && model.appeal === 'pending') // prettier-ignore
