/** The states of a household's sign-up for one session, as a table (DOMAIN §6). */
export const entryStates = [
  'entered',
  'placed',
  'waiting',
  'offered',
  'notDrawn',
  'passed',
  'lapsed',
  'withdrawn',
  'checkedIn',
  'noShow',
] as const
export type EntryState = (typeof entryStates)[number]

export const entryEvents = [
  'enter',
  'change',
  'place',
  'wait',
  'offer',
  'accept',
  'pass',
  'lapse',
  'withdraw',
  'checkIn',
  'release',
  'end',
] as const
export type EntryEvent = (typeof entryEvents)[number]

/**
 * `entered`: in a lottery that is not drawn yet, or first come and not settled in this moment. `passed`: they let an offer go to the next family.
 * `end`: the session began, and nobody waits any more. Who withdrew may sign up anew while it is open.
 */
export const entryFlow: Record<EntryState, Partial<Record<EntryEvent, EntryState>>> = {
  entered: { change: 'entered', place: 'placed', wait: 'waiting', withdraw: 'withdrawn' },
  placed: { change: 'placed', withdraw: 'withdrawn', checkIn: 'checkedIn', release: 'noShow' },
  waiting: { change: 'waiting', offer: 'offered', place: 'placed', withdraw: 'withdrawn', end: 'notDrawn' },
  offered: { accept: 'placed', pass: 'passed', lapse: 'lapsed', withdraw: 'withdrawn' },
  notDrawn: {},
  passed: { enter: 'entered' },
  lapsed: { enter: 'entered' },
  withdrawn: { enter: 'entered' },
  checkedIn: {},
  noShow: { checkIn: 'checkedIn' },
}

/** `household`: whoever lives there, or acts for who does. `gate`: staff at the meeting point. `timer`: a time that has come, a draw, a place that is free. */
export const entryParties = ['household', 'gate', 'timer'] as const
export type EntryParty = (typeof entryParties)[number]

export const entryRules: Record<EntryEvent, { by: readonly EntryParty[] }> = {
  enter: { by: ['household'] },
  change: { by: ['household'] },
  place: { by: ['timer'] },
  wait: { by: ['timer'] },
  offer: { by: ['timer'] },
  accept: { by: ['household'] },
  pass: { by: ['household'] },
  lapse: { by: ['timer'] },
  withdraw: { by: ['household'] },
  checkIn: { by: ['gate'] },
  release: { by: ['gate', 'timer'] },
  end: { by: ['timer'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextEntryState = (from: EntryState, event: EntryEvent): EntryState | null => entryFlow[from][event] ?? null

/** They have places of the session. */
export const hasPlaces = (state: EntryState) => state === 'placed' || state === 'checkedIn'

/** The household is in it: it has places, waits for some, or is asked. */
export const isOpenEntry = (state: EntryState) =>
  ['entered', 'placed', 'waiting', 'offered', 'checkedIn'].includes(state)

/** What a household likes to do (想做什么). */
export const harvestRoles = ['picker', 'carrier', 'sorter', 'deliverer'] as const
export type HarvestRole = (typeof harvestRoles)[number]
