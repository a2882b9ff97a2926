/** Movements of places, as the database makes them: one conditional update each. places.ts says what they mean. */
import { _ } from '../../_platform/sdk'
import type { Time } from '../../_platform/time'
import { sessions } from '../collections'
import type { Movement } from './places'

interface Update {
  condition: Record<string, unknown>
  change: Record<string, unknown>
}

/** @param now when the timer may ask whoever waits, and look whether the sign-ups say the same */
function updateOf(movement: Movement, now: Time): Update {
  const back = (count: number) => ({ returned: _.inc(count), waitingAt: _.set(now) })
  if (movement.kind === 'pool') {
    const { left } = movement
    return { condition: { left }, change: { left: 0, ...back(left) } }
  }
  const { home, turn, size } = movement
  const [winner, offer] = [`winners.${home}`, `offers.${home}`]
  const isFree = { [winner]: _.exists(false), [offer]: _.exists(false) }
  const has = { [`${winner}.turn`]: turn, [`${winner}.size`]: size }
  const isOffered = { [`${offer}.turn`]: turn, [`${offer}.size`]: size }
  switch (movement.kind) {
    case 'take':
      return {
        condition: { left: _.gte(size), ...isFree },
        change: { left: _.inc(-size), [winner]: _.set({ at: movement.at, size, turn }) },
      }
    case 'giveBack':
      return { condition: has, change: { [winner]: _.remove(), ...back(size) } }
    case 'offer': {
      const { at, until } = movement
      return {
        condition: { returned: _.gte(size), ...isFree },
        change: { returned: _.inc(-size), [offer]: _.set({ at, size, turn, until }) },
      }
    }
    case 'accept':
      return {
        condition: isOffered,
        change: { [offer]: _.remove(), [winner]: _.set({ at: movement.at, size, turn }) },
      }
    case 'letGo':
      return { condition: isOffered, change: { [offer]: _.remove(), ...back(size) } }
    case 'resize': {
      const more = movement.to - size
      return {
        condition: more > 0 ? { ...has, left: _.gte(more) } : has,
        change: {
          [`${winner}.size`]: movement.to,
          ...(more > 0 ? { left: _.inc(-more), waitingAt: _.set(now) } : back(-more)),
        },
      }
    }
  }
}

/** Moves places of a session in one trip; false where the movement's condition does not hold, and nothing moved. */
export function move(session: string, movement: Movement, now: Time): Promise<boolean> {
  const { condition, change } = updateOf(movement, now)
  return sessions.updateIf(session, condition, change)
}
