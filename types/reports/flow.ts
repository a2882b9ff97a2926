/**
 * The state table of a report (DOMAIN §4) as data: it draws the buttons, guards the server, and a test walks all of it.
 */
import type { Role } from '../permissions'

export const reportStates = [
  'submitted',
  'assigned',
  'inProgress',
  'suspended',
  'resolved',
  'closed',
  'declined',
  'withdrawn',
] as const
export type ReportState = (typeof reportStates)[number]

export const reportEvents = [
  'submit',
  'assign',
  'decline',
  'accept',
  'sendBack',
  'transfer',
  'askSuspend',
  'suspend',
  'resume',
  'resolve',
  'rate',
  'close',
  'reopen',
  'withdraw',
  'remind',
  'supplement',
  'review',
  'exclude',
  'confirmExclusion',
  'include',
  'escalate',
] as const
export type ReportEvent = (typeof reportEvents)[number]

/**
 * Who may cause an event. `parent` is a lead of the place who stands above the holder (`standing`), or the duty desk; `reviewer` looks at what a
 * program was not sure of; `counter` may say that it does not count in the three rates, `secondCounter` is another one of them, who agrees;
 * `system` is a timer or the submission itself.
 */
export type Party =
  'reporter' | 'holder' | 'parent' | 'dispatcher' | 'reviewer' | 'counter' | 'secondCounter' | 'system'

/**
 * How high each role stands over a report. Whoever works beside the ladder of leads stands below every lead of the place; the duty
 * desk and the offices of the community stand below the chief lead alone.
 */
export const standing: Record<Role, number> = {
  resident: 0,
  property: 0,
  police: 0,
  mediator: 0,
  clerk: 0,
  patrol: 0,
  accountant: 0,
  unitLead: 1,
  buildingLead: 2,
  areaLead: 3,
  dispatcher: 4,
  admin: 4,
  auditor: 4,
  chiefLead: 5,
}

/** Whether a report counts in the three rates changes nothing else of it. */
const counting = <S extends ReportState>(state: S) => ({ exclude: state, confirmExclusion: state, include: state })

export const reportFlow: Record<ReportState, Partial<Record<ReportEvent, ReportState>>> = {
  submitted: {
    assign: 'assigned',
    decline: 'declined',
    withdraw: 'withdrawn',
    remind: 'submitted',
    supplement: 'submitted',
    escalate: 'submitted',
    review: 'submitted',
    ...counting('submitted'),
  },
  assigned: {
    accept: 'inProgress',
    sendBack: 'submitted',
    transfer: 'assigned',
    withdraw: 'withdrawn',
    remind: 'assigned',
    supplement: 'assigned',
    escalate: 'assigned',
    review: 'assigned',
    ...counting('assigned'),
  },
  inProgress: {
    transfer: 'assigned',
    askSuspend: 'inProgress',
    suspend: 'suspended',
    resolve: 'resolved',
    remind: 'inProgress',
    supplement: 'inProgress',
    escalate: 'inProgress',
    review: 'inProgress',
    ...counting('inProgress'),
  },
  suspended: {
    resume: 'inProgress',
    remind: 'suspended',
    supplement: 'suspended',
    review: 'suspended',
    escalate: 'suspended',
    ...counting('suspended'),
  },
  resolved: { rate: 'closed', close: 'closed', reopen: 'inProgress', review: 'resolved', ...counting('resolved') },
  closed: { reopen: 'inProgress', review: 'closed', ...counting('closed') },
  declined: { review: 'declined', ...counting('declined') },
  withdrawn: { review: 'withdrawn' },
}

/** Who may cause each event, and whether the app offers it yet. What is not offered is refused by the server too. */
export const eventRules: Record<ReportEvent, { by: readonly Party[]; offered: boolean }> = {
  submit: { by: ['reporter'], offered: true },
  assign: { by: ['holder', 'parent', 'dispatcher', 'system'], offered: true },
  decline: { by: ['holder', 'dispatcher'], offered: false },
  accept: { by: ['holder'], offered: true },
  sendBack: { by: ['holder'], offered: true },
  transfer: { by: ['holder', 'parent'], offered: true },
  /** The holder wants it to wait; whoever stands above says yes by `suspend`, and until then the clock runs on. */
  askSuspend: { by: ['holder'], offered: true },
  suspend: { by: ['parent'], offered: true },
  resume: { by: ['holder', 'parent', 'system'], offered: true },
  resolve: { by: ['holder'], offered: true },
  rate: { by: ['reporter'], offered: true },
  close: { by: ['system'], offered: true },
  reopen: { by: ['reporter'], offered: true },
  withdraw: { by: ['reporter'], offered: true },
  /** The reporter asks how it goes; whoever stands above the holder urges (催办). */
  remind: { by: ['reporter', 'parent'], offered: true },
  supplement: { by: ['reporter', 'holder'], offered: true },
  review: { by: ['reviewer'], offered: true },
  /** It is not to count in the three rates: one asks, a second person agrees, and either takes that back (DOMAIN §4). */
  exclude: { by: ['counter'], offered: true },
  confirmExclusion: { by: ['secondCounter'], offered: true },
  include: { by: ['counter'], offered: true },
  /** A step of the ladder: the holder is reminded, or supervision climbs. Whoever has it keeps it (DOMAIN §4). */
  escalate: { by: ['system'], offered: true },
}

/** Where an event leads from a state; null when it is not in the table. */
export const nextState = (from: ReportState, event: ReportEvent): ReportState | null => reportFlow[from][event] ?? null

/** States in which a clock runs for somebody. */
export const openStates = ['submitted', 'assigned', 'inProgress', 'suspended'] as const satisfies ReportState[]
export const isOpen = (state: ReportState) => (openStates as readonly ReportState[]).includes(state)
