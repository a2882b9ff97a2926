/** The states of an application as a table (DOMAIN §7): what may happen to it, by whom, and where it leads. */
export const applicationStates = [
  'draft',
  'submitted',
  'precheck',
  'correction',
  'accepted',
  'processing',
  'ready',
  'done',
  'rated',
  'withdrawn',
  'refused',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationEvents = [
  'submit',
  'take',
  'handOver',
  'precheck',
  'sendBack',
  'correct',
  'accept',
  'begin',
  'ready',
  'handOut',
  'deliver',
  'rate',
  'withdraw',
  'refuse',
  'expire',
  'climb',
] as const
export type ApplicationEvent = (typeof applicationEvents)[number]

/** `take`, `handOver`: in whose hand it is changes, and nothing else. */
const held = (state: ApplicationState) => ({ take: state, handOver: state })

/** `sendBack` names the missing papers, and leads once into `correction`: which papers it may name, the decision says (applying). */
export const applicationFlow: Record<ApplicationState, Partial<Record<ApplicationEvent, ApplicationState>>> = {
  draft: { submit: 'submitted' },
  submitted: { ...held('submitted'), climb: 'submitted', precheck: 'precheck', sendBack: 'correction', withdraw: 'withdrawn', refuse: 'refused' },
  precheck: { ...held('precheck'), climb: 'precheck', accept: 'accepted', withdraw: 'withdrawn', refuse: 'refused' },
  correction: { ...held('correction'), correct: 'submitted', withdraw: 'withdrawn', expire: 'withdrawn' },
  accepted: { ...held('accepted'), climb: 'accepted', begin: 'processing', ready: 'ready', withdraw: 'withdrawn', refuse: 'refused' },
  processing: { ...held('processing'), climb: 'processing', ready: 'ready', refuse: 'refused' },
  ready: { ...held('ready'), handOut: 'done', deliver: 'done' },
  done: { rate: 'rated' },
  rated: {},
  withdrawn: {},
  refused: {},
} // prettier-ignore

/**
 * `applicant`: whoever applies, for themselves or for whoever lets them. `holder`: the clerk in whose hand it is. `counter`: whoever works at the counter.
 * `timer`: a time that has come. Of holder and counter nobody decides for their own household.
 */
export const applicationParties = ['applicant', 'holder', 'counter', 'timer'] as const
export type ApplicationParty = (typeof applicationParties)[number]

export const applicationRules: Record<ApplicationEvent, { by: readonly ApplicationParty[] }> = {
  submit: { by: ['applicant', 'counter'] },
  take: { by: ['counter'] },
  handOver: { by: ['holder', 'counter'] },
  precheck: { by: ['holder'] },
  sendBack: { by: ['holder'] },
  correct: { by: ['applicant'] },
  accept: { by: ['holder'] },
  begin: { by: ['holder'] },
  ready: { by: ['holder'] },
  handOut: { by: ['counter'] },
  deliver: { by: ['holder'] },
  rate: { by: ['applicant'] },
  withdraw: { by: ['applicant'] },
  refuse: { by: ['holder'] },
  expire: { by: ['timer'] },
  climb: { by: ['timer'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextApplicationState = (from: ApplicationState, event: ApplicationEvent): ApplicationState | null =>
  applicationFlow[from][event] ?? null

/** Something is still to come of it. */
export const isOpenApplication = (state: ApplicationState) => !['done', 'rated', 'withdrawn', 'refused'].includes(state)

/** What these may do with it in this state, as far as the table says: the buttons of a page. */
export const applicationEventsOf = (
  state: ApplicationState,
  parties: readonly ApplicationParty[],
): ApplicationEvent[] =>
  applicationEvents.filter(
    event => nextApplicationState(state, event) && applicationRules[event].by.some(party => parties.includes(party)),
  )
