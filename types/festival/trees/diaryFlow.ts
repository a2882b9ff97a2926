/** An entry of a tree's diary (DOMAIN §6): a photo of today and how ripe the fruit is. Its states as a table. */
export const ripenesses = ['green', 'turning', 'ripe'] as const
export type Ripeness = (typeof ripenesses)[number]

export const diaryStates = ['waits', 'shown', 'hidden'] as const
export type DiaryState = (typeof diaryStates)[number]

export const diaryEvents = ['add', 'show', 'hide'] as const
export type DiaryEvent = (typeof diaryEvents)[number]

/** `add` begins an entry: everybody sees it, or it waits for a human's look because a program doubts its words or its photo. */
export const diaryFlow: Record<DiaryState, Partial<Record<DiaryEvent, DiaryState>>> = {
  waits: { show: 'shown', hide: 'hidden' },
  shown: { hide: 'hidden' },
  hidden: {},
}

/** `resident`: whoever took the photo. `planner`: staff who plan the festival. */
export type DiaryParty = 'resident' | 'planner'

export const diaryRules: Record<DiaryEvent, { by: readonly DiaryParty[] }> = {
  add: { by: ['resident'] },
  show: { by: ['planner'] },
  // One's own may be taken back.
  hide: { by: ['planner', 'resident'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextDiaryState = (from: DiaryState, event: DiaryEvent): DiaryState | null => diaryFlow[from][event] ?? null

/** What these may do with an entry in this state: the buttons of a page. */
export const diaryEventsOf = (state: DiaryState, parties: readonly DiaryParty[]): DiaryEvent[] =>
  diaryEvents.filter(
    event => nextDiaryState(state, event) && diaryRules[event].by.some(party => parties.includes(party)),
  )
