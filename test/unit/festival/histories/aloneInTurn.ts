/**
 * What a festival answers when everything happens in one moment each, one after the other: a household's sign-up and the places of its session as
 * DOMAIN §6 has them, without a database, a retry or a timer that finishes anything.
 */
import type { Act, Said } from './interleaved'

interface Household {
  state: string
  size: number
}

export interface Alone {
  left: number
  returned: number
  /** By the number of the home. */
  homes: Record<number, Household>
}

/** What somebody of a household does. */
export type HouseholdAct = Act & { home: number }
type Does = { alone: Alone; said: Said }

const says = ({ state, size }: Household): Said => ({ state, partySize: size })
const isIn = (household: Household | undefined): household is Household =>
  household !== undefined && ['placed', 'waiting', 'offered'].includes(household.state)
/** Whose call was killed between the sign-up and its places. */
const isHalf = (household: Household | undefined) => household?.state === 'entered'

function become(alone: Alone, home: number, household: Household, places: Partial<Alone> = {}): Does {
  return { alone: { ...alone, ...places, homes: { ...alone.homes, [home]: household } }, said: says(household) }
}

/** Free places are taken; without enough of them one waits. */
const entering = (alone: Alone, home: number, size: number): Does =>
  alone.left >= size
    ? become(alone, home, { state: 'placed', size }, { left: alone.left - size })
    : become(alone, home, { state: 'waiting', size })

function changing(alone: Alone, home: number, to: number): Does {
  const household = alone.homes[home]
  const refused = (code: string): Does => ({ alone, said: { refused: code } })
  if (!household) return refused('notFound')
  const { state, size } = household
  if (state === 'waiting' || isHalf(household)) return entering(alone, home, to)
  if (state !== 'placed') return refused('notNow')
  if (to > size && alone.left < to - size) return refused('notNow')
  const places = to > size ? { left: alone.left - (to - size) } : { returned: alone.returned + size - to }
  return become(alone, home, { state, size: to }, places)
}

function answering(alone: Alone, { kind, home }: HouseholdAct): Does {
  const household = alone.homes[home]
  if (!household) return { alone, said: { refused: 'notFound' } }
  const { state, size } = household
  const wanted = kind === 'accept' ? 'placed' : 'passed'
  if (state === wanted) return { alone, said: says(household) }
  if (state !== 'offered') return { alone, said: { refused: 'notNow' } }
  return become(alone, home, { state: wanted, size }, kind === 'pass' ? { returned: alone.returned + size } : {})
}

function withdrawing(alone: Alone, home: number): Does {
  const household = alone.homes[home]
  if (!household) return { alone, said: { refused: 'notFound' } }
  const { state, size } = household
  if (state === 'withdrawn') return { alone, said: says(household) }
  if (!isIn(household) && !isHalf(household)) return { alone, said: { refused: 'notNow' } }
  const had = state === 'placed' || state === 'offered' ? size : 0
  return become(alone, home, { state: 'withdrawn', size }, { returned: alone.returned + had })
}

/** What comes of a household's act. */
export function doneAlone(alone: Alone, act: HouseholdAct): Does {
  switch (act.kind) {
    case 'signUp': {
      const household = alone.homes[act.home]
      return isIn(household) ? { alone, said: says(household) } : entering(alone, act.home, act.size)
    }
    case 'change':
      return changing(alone, act.home, act.size)
    case 'withdraw':
      return withdrawing(alone, act.home)
    default:
      return answering(alone, act)
  }
}

/** What a sign-up may leave that was killed: what the household wants, and no places yet. */
export const halfDone = (alone: Alone, { home, ...act }: HouseholdAct): Alone[] =>
  act.kind === 'signUp' && !isIn(alone.homes[home])
    ? [become(alone, home, { state: 'entered', size: act.size }).alone]
    : []

/** What the timer, or whoever comes next, makes of that. */
export const finished = (alone: Alone): Alone[] =>
  Object.entries(alone.homes).flatMap(([home, household]) =>
    isHalf(household) ? [entering(alone, Number(home), household.size).alone] : [],
  )

/** What the timer may do next while it offers: places that were given back are kept for one of those who fit. */
export const offersAlone = (alone: Alone): Alone[] =>
  Object.entries(alone.homes).flatMap(([home, { state, size }]) =>
    state === 'waiting' && size <= alone.returned
      ? [become(alone, Number(home), { state: 'offered', size }, { returned: alone.returned - size }).alone]
      : [],
  )
