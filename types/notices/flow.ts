/** The states of a notice as a table (DOMAIN §5): what may happen to it, by whom, and where it leads. */
export const noticeStates = [
  'draft',
  'inReview',
  'sentBack',
  'reviewed',
  'scheduled',
  'published',
  'closed',
  'expired',
  'withdrawn',
] as const
export type NoticeState = (typeof noticeStates)[number]

export const noticeEvents = [
  'keep',
  'submit',
  'approve',
  'sendBack',
  'schedule',
  'publish',
  'correct',
  'object',
  'answer',
  'close',
  'expire',
  'miss',
  'withdraw',
] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** What nobody has read yet is written and looked at; a correction of what is published goes the same way beside it (`NoticeView.correction`). */
const writing = { keep: 'draft', submit: 'inReview', withdraw: 'withdrawn' } as const

export const noticeFlow: Record<NoticeState, Partial<Record<NoticeEvent, NoticeState>>> = {
  draft: writing,
  inReview: { ...writing, approve: 'reviewed', sendBack: 'sentBack' },
  sentBack: writing,
  reviewed: { ...writing, schedule: 'scheduled', publish: 'published' },
  scheduled: { ...writing, publish: 'published', miss: 'sentBack' },
  published: {
    correct: 'published',
    object: 'published',
    answer: 'published',
    close: 'closed',
    expire: 'expired',
    withdraw: 'withdrawn',
  },
  closed: { expire: 'expired' },
  expired: {},
  withdrawn: {},
}

/**
 * `writer`: whoever may write for that part of the grid. `second`: whoever may look at it there, and had no part in writing it, nor lives with
 * somebody who had. `reader`: whom it is for. `timer`: a time that has come; `miss` when it came so late that nothing could go out any more.
 */
export const noticeParties = ['writer', 'second', 'reader', 'timer'] as const
export type NoticeParty = (typeof noticeParties)[number]

export const noticeRules: Record<NoticeEvent, { by: readonly NoticeParty[] }> = {
  keep: { by: ['writer'] },
  submit: { by: ['writer'] },
  approve: { by: ['second'] },
  sendBack: { by: ['second'] },
  schedule: { by: ['writer', 'second'] },
  publish: { by: ['writer', 'second', 'timer'] },
  correct: { by: ['writer'] },
  object: { by: ['reader'] },
  answer: { by: ['writer', 'second'] },
  close: { by: ['writer', 'second'] },
  expire: { by: ['timer'] },
  miss: { by: ['timer'] },
  withdraw: { by: ['writer'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextNoticeState = (from: NoticeState, event: NoticeEvent): NoticeState | null =>
  noticeFlow[from][event] ?? null

/** Whom it is for can read it. */
export const isReadable = (state: NoticeState) => state === 'published' || state === 'closed'

/** What these may do with it in this state, as far as the table says. */
export const noticeEventsOf = (state: NoticeState, parties: readonly NoticeParty[]): NoticeEvent[] =>
  noticeEvents.filter(
    event => nextNoticeState(state, event) && noticeRules[event].by.some(party => parties.includes(party)),
  )
