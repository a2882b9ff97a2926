/**
 * The places of a session, all in one document (ARCHITECTURE §4.6): those that are free, who has some, for whom some are kept, and those that
 * were given back. Each movement is one conditional update, so their sum is always what the session has. Places are people. Pure.
 */
import type { Time } from '../../_platform/time'

interface Held {
  /** How many of the household. */
  size: number
  /** Which of the household's sign-ups has them: who withdraws and signs up anew, or says another size while it waits, begins another one. */
  turn: number
  at: Time
}

export interface Places {
  left: number
  returned: number
  winners: Record<string, Held>
  offers: Record<string, Held & { until: Time }>
}

/** What a household has or is offered, named by its home. */
interface Of {
  home: string
  turn: number
  size: number
}

export type Movement =
  /** A free place and the winner's name move together: an answer that is lost, and a retry, take no second one. */
  | ({ kind: 'take'; at: Time } & Of)
  /** Never back to those that are free: whoever waits is asked first. */
  | ({ kind: 'giveBack' } & Of)
  | ({ kind: 'offer'; at: Time; until: Time } & Of)
  | ({ kind: 'accept'; at: Time } & Of)
  /** The household passes, or is too late. */
  | ({ kind: 'letGo' } & Of)
  /** `size` is what they have now. */
  | ({ kind: 'resize'; to: number } & Of)
  /** Nobody signs up any more: what is free goes to whoever waits. */
  | { kind: 'pool'; left: number }

const without = <V>(record: Record<string, V>, key: string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))

const isThatOf = (held: Held | undefined, { turn, size }: Of): held is Held => held?.turn === turn && held.size === size

/** The places after a movement; null where its condition does not hold, and nothing moves. */
export function moved(places: Places, movement: Movement): Places | null {
  const { left, returned, winners, offers } = places
  if (movement.kind === 'pool') return left === movement.left ? { ...places, left: 0, returned: returned + left } : null
  const { home, turn, size } = movement
  const winner = winners[home]
  const offer = offers[home]
  const isFree = !winner && !offer
  switch (movement.kind) {
    case 'take':
      if (!isFree || left < size) return null
      return { ...places, left: left - size, winners: { ...winners, [home]: { at: movement.at, size, turn } } }
    case 'giveBack':
      if (!isThatOf(winner, movement)) return null
      return { ...places, returned: returned + size, winners: without(winners, home) }
    case 'offer': {
      if (!isFree || returned < size) return null
      const { at, until } = movement
      return { ...places, returned: returned - size, offers: { ...offers, [home]: { at, size, turn, until } } }
    }
    case 'accept':
      if (!isThatOf(offer, movement)) return null
      return {
        ...places,
        offers: without(offers, home),
        winners: { ...winners, [home]: { at: movement.at, size, turn } },
      }
    case 'letGo':
      if (!isThatOf(offer, movement)) return null
      return { ...places, returned: returned + size, offers: without(offers, home) }
    case 'resize': {
      const more = movement.to - size
      if (!isThatOf(winner, movement) || more === 0 || left < more) return null
      return {
        ...places,
        ...(more > 0 ? { left: left - more } : { returned: returned - more }),
        winners: { ...winners, [home]: { ...winner, size: movement.to } },
      }
    }
  }
}

/** How many places there are altogether: the same before and after each movement. */
export const sumOf = ({ left, returned, winners, offers }: Places): number =>
  left + returned + [...Object.values(winners), ...Object.values(offers)].reduce((sum, { size }) => sum + size, 0)
