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
  'merged',
] as const
export type ReportState = (typeof reportStates)[number]

export const reportEvents = [
  'submit',
  'assign',
  'decline',
  'appeal',
  'decideAppeal',
  'accept',
  'sendBack',
  'transfer',
  'suspend',
  'approveSuspension',
  'resume',
  'extend',
  'resolve',
  'rate',
  'close',
  'calledBack',
  'reopen',
  'withdraw',
  'remind',
  'supplement',
  'review',
  'rateJoined',
  'unfollow',
  'merge',
  'unmerge',
  'exclude',
  'confirmExclusion',
  'include',
  'escalate',
] as const
export type ReportEvent = (typeof reportEvents)[number]

/**
 * Who may cause an event. `joiner` follows it by 我也遇到 or by a merge, `neighbour` by 我也遇到 alone and of their own will. `parent` is a lead of the place who stands above the holder (`standing`), or the duty desk; of a declined report, whoever
 * stands above the one who declined it. `reviewer` looks at what a program was not sure of; `caller` asks by phone and had nothing to do with it;
 * `counter` may say that it does not count in the three rates, `secondCounter` is another one of them, who agrees; `system` is a timer or the
 * submission itself. Beside one of these somebody can be `kin`: of the household of whoever reported it.
 */
export type Party =
  | 'reporter'
  | 'joiner'
  | 'neighbour'
  | 'holder'
  | 'parent'
  | 'dispatcher'
  | 'reviewer'
  | 'caller'
  | 'counter'
  | 'secondCounter'
  | 'system'
  | 'kin'

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

/** Whoever follows it does so no longer, and nothing else of it changes. */
const following = <S extends ReportState>(state: S) => ({ unfollow: state })
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
    merge: 'merged',
    ...following('submitted'),
    ...counting('submitted'),
  },
  assigned: {
    decline: 'declined',
    accept: 'inProgress',
    sendBack: 'submitted',
    transfer: 'assigned',
    withdraw: 'withdrawn',
    remind: 'assigned',
    supplement: 'assigned',
    escalate: 'assigned',
    review: 'assigned',
    merge: 'merged',
    ...following('assigned'),
    ...counting('assigned'),
  },
  inProgress: {
    transfer: 'assigned',
    suspend: 'suspended',
    approveSuspension: 'suspended',
    extend: 'inProgress',
    resolve: 'resolved',
    remind: 'inProgress',
    supplement: 'inProgress',
    escalate: 'inProgress',
    review: 'inProgress',
    merge: 'merged',
    ...following('inProgress'),
    ...counting('inProgress'),
  },
  suspended: {
    /** Whoever gets it gets the pause with it: until its day, or until they go on. */
    transfer: 'suspended',
    resume: 'inProgress',
    remind: 'suspended',
    supplement: 'suspended',
    review: 'suspended',
    escalate: 'suspended',
    merge: 'merged',
    ...following('suspended'),
    ...counting('suspended'),
  },
  resolved: {
    rate: 'closed',
    close: 'closed',
    reopen: 'inProgress',
    review: 'resolved',
    rateJoined: 'resolved',
    ...following('resolved'),
    ...counting('resolved'),
  },
  closed: { calledBack: 'closed', reopen: 'inProgress', review: 'closed', rateJoined: 'closed', ...counting('closed') },
  declined: {
    appeal: 'declined',
    decideAppeal: 'assigned',
    remind: 'declined',
    escalate: 'declined',
    review: 'declined',
    ...counting('declined'),
  },
  withdrawn: { review: 'withdrawn' },
  /** It goes on in another one. Taken out again it is where it was, whichever open state that is. */
  merged: { unmerge: 'inProgress', review: 'merged' },
}

/**
 * Where an event leads when its answer is no: an appeal that is not upheld, a pause that is not approved, "not solved" said on the phone; and for
 * a pause that its holder has only asked for.
 */
export const reportFlowOtherwise: Partial<Record<ReportEvent, ReportState>> = {
  decideAppeal: 'declined',
  suspend: 'inProgress',
  approveSuspension: 'inProgress',
  calledBack: 'inProgress',
}

/** Who may cause each event. `impartial`: not for the household of whoever reported it, whatever post they hold. */
export const eventRules: Record<ReportEvent, { by: readonly Exclude<Party, 'kin'>[]; impartial?: true }> = {
  submit: { by: ['reporter'] },
  assign: { by: ['holder', 'parent', 'dispatcher', 'system'] },
  decline: { by: ['holder', 'dispatcher'], impartial: true },
  /** Once, to the next level above whoever declined. */
  appeal: { by: ['reporter'] },
  decideAppeal: { by: ['holder', 'parent'], impartial: true },
  accept: { by: ['holder'] },
  sendBack: { by: ['holder'] },
  transfer: { by: ['holder', 'parent'] },
  /** By its holder it is asked for, and its clock runs on; by whoever stands above it holds at once. */
  suspend: { by: ['holder', 'parent'], impartial: true },
  approveSuspension: { by: ['parent'], impartial: true },
  resume: { by: ['holder', 'parent', 'system'] },
  extend: { by: ['holder'], impartial: true },
  resolve: { by: ['holder'] },
  rate: { by: ['reporter'] },
  close: { by: ['system'] },
  /** 回访: what was closed without a word is asked after on the phone. */
  calledBack: { by: ['caller'], impartial: true },
  reopen: { by: ['reporter', 'joiner'] },
  withdraw: { by: ['reporter'] },
  /** The reporter asks how it goes; whoever stands above the holder urges (催办). */
  remind: { by: ['reporter', 'parent', 'joiner'] },
  supplement: { by: ['reporter', 'holder', 'joiner'] },
  review: { by: ['reviewer'] },
  /** Whoever follows it says how it was settled; the report's own rating is its reporter's. A "no" of theirs is `reopen`. */
  rateJoined: { by: ['joiner'] },
  /** 不再跟进: taken back by whoever said 我也遇到. What a merge brought is taken out by whoever takes it apart. */
  unfollow: { by: ['neighbour'] },
  merge: { by: ['holder', 'parent', 'dispatcher'], impartial: true },
  unmerge: { by: ['holder', 'parent', 'dispatcher'], impartial: true },
  /** It is not to count in the three rates: one asks, a second person agrees, and either takes that back (DOMAIN §4). */
  exclude: { by: ['counter'] },
  confirmExclusion: { by: ['secondCounter'] },
  include: { by: ['counter'] },
  /** A step of the ladder: the holder is reminded, or supervision climbs. Whoever has it keeps it (DOMAIN §4). */
  escalate: { by: ['system'] },
}

/** Where an event leads from a state; null when it is not in the table. @param otherwise the answer is no, or it is only asked for */
export function nextState(from: ReportState, event: ReportEvent, otherwise = false): ReportState | null {
  const to = reportFlow[from][event] ?? null
  return to && otherwise ? (reportFlowOtherwise[event] ?? to) : to
}

/** States in which a clock runs for somebody. */
export const openStates = ['submitted', 'assigned', 'inProgress', 'suspended'] as const satisfies ReportState[]
export const isOpen = (state: ReportState) => (openStates as readonly ReportState[]).includes(state)
