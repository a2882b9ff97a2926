/** The states of a service that is written anew, as a table: a second person looks before anybody is guided by it (DOMAIN §7). */
export const editStates = ['draft', 'inReview', 'sentBack', 'inForce'] as const
export type EditState = (typeof editStates)[number]

export const editEvents = ['keep', 'submit', 'approve', 'sendBack'] as const
export type EditEvent = (typeof editEvents)[number]

const writing = { keep: 'draft', submit: 'inReview' } as const

/** An edit begins as a draft beside what is in force, which stays as it was until the second person agrees. */
export const editFlow: Record<EditState, Partial<Record<EditEvent, EditState>>> = {
  draft: writing,
  inReview: { ...writing, approve: 'inForce', sendBack: 'sentBack' },
  sentBack: writing,
  inForce: {},
}

/** `writer`: whoever may write services. `second`: whoever may look at them, had no part in writing this, and lives with nobody who had. */
export const editParties = ['writer', 'second'] as const
export type EditParty = (typeof editParties)[number]

export const editRules: Record<EditEvent, { by: readonly EditParty[] }> = {
  keep: { by: ['writer'] },
  submit: { by: ['writer'] },
  approve: { by: ['second'] },
  sendBack: { by: ['second'] },
}

/** What somebody may do with a service beside the edit's own events: each by two people, too. */
export const serviceSwitches = ['stop', 'resume'] as const
export type ServiceSwitch = (typeof serviceSwitches)[number]

/** Where an event leads from a state; null when it cannot happen there. */
export const nextEditState = (from: EditState, event: EditEvent): EditState | null => editFlow[from][event] ?? null

/** What these may do with it in this state: the buttons of a page. */
export const editEventsOf = (state: EditState, parties: readonly EditParty[]): EditEvent[] =>
  editEvents.filter(event => nextEditState(state, event) && editRules[event].by.some(party => parties.includes(party)))
