/** The states of an edition of 柿子节 as a table (DOMAIN §6): what may happen to it, by whom, and where it leads. */
export const editionStates = [
  'draft',
  'inReview',
  'checked',
  'announced',
  'open',
  'closed',
  'drawn',
  'harvest',
  'shared',
  'archived',
] as const
export type EditionState = (typeof editionStates)[number]

export const editionEvents = [
  'keep',
  'submit',
  'check',
  'sendBack',
  'announce',
  'change',
  'open',
  'close',
  'draw',
  'harvest',
  'share',
  'archive',
] as const
export type EditionEvent = (typeof editionEvents)[number]

/** What nobody was told yet is written, and looked at by a second person. */
const writing = { keep: 'draft', submit: 'inReview' } as const

/**
 * `change`: what was announced gets a new version, and everybody who signed up is told; places, shares and rules stay as they were once it is open.
 * Fruit of one session may be shared while another one is still to come. Where no fruit was picked, what was harvested is over without a share.
 */
export const editionFlow: Record<EditionState, Partial<Record<EditionEvent, EditionState>>> = {
  draft: writing,
  inReview: { ...writing, check: 'checked', sendBack: 'draft' },
  checked: { ...writing, announce: 'announced' },
  announced: { change: 'announced', open: 'open' },
  open: { change: 'open', close: 'closed' },
  closed: { change: 'closed', draw: 'drawn' },
  drawn: { change: 'drawn', harvest: 'harvest' },
  harvest: { change: 'harvest', share: 'shared', archive: 'archived' },
  shared: { change: 'shared', archive: 'archived' },
  archived: {},
}

/**
 * `planner`: whoever plans the festival. `second`: whoever may look at it, had no part in writing it, and lives with nobody who had.
 * `timer`: a time that has come. `close` and `draw` of an edition follow from its last session.
 */
export const editionParties = ['planner', 'second', 'timer'] as const
export type EditionParty = (typeof editionParties)[number]

export const editionRules: Record<EditionEvent, { by: readonly EditionParty[] }> = {
  keep: { by: ['planner'] },
  submit: { by: ['planner'] },
  check: { by: ['second'] },
  sendBack: { by: ['second'] },
  announce: { by: ['planner', 'second'] },
  change: { by: ['planner'] },
  open: { by: ['planner', 'timer'] },
  close: { by: ['planner', 'timer'] },
  draw: { by: ['planner'] },
  harvest: { by: ['planner', 'timer'] },
  share: { by: ['planner'] },
  archive: { by: ['planner', 'timer'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextEditionState = (from: EditionState, event: EditionEvent): EditionState | null =>
  editionFlow[from][event] ?? null

/** Everybody may see it. */
export const isAnnounced = (state: EditionState) => !['draft', 'inReview', 'checked'].includes(state)

/** Fruit was picked, or is being picked. */
export const isHarvested = (state: EditionState) => ['harvest', 'shared', 'archived'].includes(state)

export const modes = ['firstCome', 'lottery'] as const
export type Mode = (typeof modes)[number]

/** How the fruit is shared: equal for each home, or by heads. */
export const shareWays = ['home', 'head'] as const
export type ShareWay = (typeof shareWays)[number]

/**
 * How a session stands; its edition's state follows from those of all of its sessions. `drawn`: who goes is settled, of a first-come session too. A lottery
 * that nobody drew before it began is `over` then.
 */
export const sessionStates = ['planned', 'open', 'closed', 'drawn', 'over'] as const
export type SessionState = (typeof sessionStates)[number]
