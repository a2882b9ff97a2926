/** The states of a loan as a table (DOMAIN §14): what may happen to it, by whom, and where it leads. */
export const loanStates = ['asked', 'lent', 'returned', 'declined', 'withdrawn'] as const
export type LoanState = (typeof loanStates)[number]

export const loanEvents = ['ask', 'handOut', 'decline', 'withdraw', 'giveBack'] as const
export type LoanEvent = (typeof loanEvents)[number]

/** Asking begins a loan; after an end the tool can be asked for anew. */
export const loanFlow: Record<LoanState, Partial<Record<LoanEvent, LoanState>>> = {
  asked: { handOut: 'lent', decline: 'declined', withdraw: 'withdrawn' },
  lent: { giveBack: 'returned' },
  returned: {},
  declined: {},
  withdrawn: {},
}

/** `asker`: who asked for the tool. `desk`: who lends, where the asker lives. */
export type LoanParty = 'asker' | 'desk'

export const loanRules: Record<LoanEvent, { by: readonly LoanParty[] }> = {
  ask: { by: ['asker'] },
  handOut: { by: ['desk'] },
  decline: { by: ['desk'] },
  withdraw: { by: ['asker'] },
  giveBack: { by: ['desk'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextLoanState = (from: LoanState, event: LoanEvent): LoanState | null => loanFlow[from][event] ?? null

/** The tool is taken for that day. */
export const isOpenLoan = (state: LoanState) => Object.keys(loanFlow[state]).length > 0

/** What these may do with a loan in this state: the buttons of a page. */
export const loanEventsOf = (state: LoanState, parties: readonly LoanParty[]): LoanEvent[] =>
  loanEvents.filter(event => nextLoanState(state, event) && loanRules[event].by.some(party => parties.includes(party)))
