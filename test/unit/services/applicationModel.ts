/**
 * DOMAIN §7 as a model: what may happen to an application, by whom, and where it leads, written down from the document alone. It knows nothing of the
 * table that the product draws its buttons from.
 */
export const people = ['applicant', 'agent', 'clerk', 'other', 'away', 'chief', 'kin', 'neighbour', 'timer'] as const
export type Who = (typeof people)[number]
export const deeds = ['take', 'handOver', 'precheck', 'sendBack', 'correct', 'accept', 'begin', 'ready', 'handOut', 'deliver', 'rate', 'withdraw', 'refuse', 'expire', 'climb'] as const // prettier-ignore
export type Deed = (typeof deeds)[number]

export interface Model {
  state: 'submitted' | 'precheck' | 'correction' | 'accepted' | 'processing' | 'ready' | 'done' | 'rated' | 'withdrawn' | 'refused' // prettier-ignore
  /** In whose hand it is. */
  holder: Who | null
  /** The papers that were named in the one round there is; null before it. */
  round: readonly string[] | null
  rounds: number
  delivery: boolean
}

/** What is said with it: to whom it goes, and which papers are named. */
export interface Said {
  to: Who
  papers: readonly string[]
}

export const papers = ['idCard', 'lease', 'photo'] as const
/** `kin` works there too, and lives with the applicant; `away` is on leave. */
const counter: readonly Who[] = ['clerk', 'other', 'away', 'chief']
const runs = ['submitted', 'precheck', 'correction', 'accepted', 'processing', 'ready']
const mostRounds = 5

/** May it happen now, and by them? */
export function mayHappen(model: Model, deed: Deed, who: Who, { to, papers: missing }: Said): boolean {
  const { state, holder, round, delivery } = model
  const isIn = (...states: Model['state'][]) => states.includes(state)
  const counts = counter.includes(who)
  const hand = counts && (holder === null || holder === who)
  const applicant = who === 'applicant' || who === 'agent'
  switch (deed) {
    case 'take':
      return runs.includes(state) && counts && (holder === null || holder === who || holder === 'away')
    case 'handOver':
      return (
        runs.includes(state) &&
        counts &&
        (hand || holder === 'away') &&
        counter.includes(to) &&
        to !== 'away' &&
        to !== who
      )
    case 'precheck':
      return isIn('submitted') && hand
    case 'sendBack':
      return (
        isIn('submitted') && hand && missing.length > 0 && model.rounds < mostRounds &&
        (round === null || missing.every(paper => round.includes(paper)))
      ) // prettier-ignore
    case 'correct':
      return isIn('correction') && applicant
    case 'accept':
      return isIn('precheck') && hand
    case 'begin':
      return isIn('accepted') && hand
    case 'ready':
      return isIn('accepted', 'processing') && hand
    case 'handOut':
      return isIn('ready') && counts
    case 'deliver':
      return isIn('ready') && hand && delivery
    case 'rate':
      return isIn('done') && applicant
    case 'withdraw':
      return isIn('submitted', 'correction', 'precheck', 'accepted') && applicant
    case 'refuse':
      return isIn('submitted', 'precheck', 'accepted', 'processing') && hand
    case 'expire':
      return isIn('correction') && who === 'timer'
    case 'climb':
      return isIn('submitted', 'precheck', 'accepted', 'processing') && who === 'timer'
  }
}

/** The model after a deed that may happen. */
export function after(model: Model, deed: Deed, who: Who, { to, papers: missing }: Said): Model {
  const holder = model.holder ?? who
  switch (deed) {
    case 'take':
      return { ...model, holder: who }
    case 'handOver':
      return { ...model, holder: to }
    case 'precheck':
      return { ...model, state: 'precheck', holder }
    case 'sendBack':
      return { ...model, state: 'correction', holder, rounds: model.rounds + 1, round: [...new Set([...(model.round ?? []), ...missing])] } // prettier-ignore
    case 'correct':
      return { ...model, state: 'submitted' }
    case 'accept':
      return { ...model, state: 'accepted', holder }
    case 'begin':
      return { ...model, state: 'processing', holder }
    case 'ready':
      return { ...model, state: 'ready', holder }
    case 'handOut':
    case 'deliver':
      return { ...model, state: 'done', holder }
    case 'rate':
      return { ...model, state: 'rated' }
    case 'withdraw':
      return { ...model, state: 'withdrawn' }
    case 'refuse':
      return { ...model, state: 'refused', holder }
    case 'expire':
      return { ...model, state: 'withdrawn' }
    case 'climb':
      // What somebody has who is away goes back to the queue.
      return { ...model, holder: model.holder === 'away' ? null : model.holder }
  }
}
