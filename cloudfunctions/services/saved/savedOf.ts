/**
 * What the applications of a month say of the trips that nobody had to make. Each is one that happened: somebody handed in, or completed, from home,
 * or had it brought. Pure (DOMAIN §7).
 */
import type { SavedRow } from '@shared/services/saved/saved'
import { savedSteps, type SavedStep } from '@shared/services/saved/savedSteps'
import { toEpoch, type Time } from '../../_platform/time'

/** What of an application is counted. */
export interface Happened {
  service: { id: string; name: string }
  timeline: readonly { at: Time; event: string; via: string }[]
}

/** Fewer than so many tell of somebody. */
export const fewest = 5

/** What is a trip when it is not done from home. */
const isFromHome = ({ event, via }: Happened['timeline'][number]) =>
  ((event === 'submit' || event === 'correct') && via === 'phone') || event === 'deliver'

/** Which event ends a step that another one began. */
const bounds: Record<SavedStep, { begins: readonly string[]; ends: readonly string[] }> = {
  look: { begins: ['submit', 'correct'], ends: ['precheck', 'sendBack', 'refuse'] },
  correction: { begins: ['sendBack'], ends: ['correct'] },
  work: { begins: ['accept'], ends: ['ready'] },
  fetch: { begins: ['ready'], ends: ['handOut', 'deliver'] },
}

/** How long a step took, each time that it came to its end. Hours. */
export function hoursOf(timeline: Happened['timeline'], step: SavedStep): number[] {
  const { begins, ends } = bounds[step]
  const hours: number[] = []
  let since: Time | null = null
  for (const { at, event } of timeline) {
    if (since !== null && ends.includes(event)) {
      hours.push((toEpoch(at) - toEpoch(since)) / 3_600_000)
      since = null
    }
    if (begins.includes(event)) since = at
  }
  return hours
}

/** The one in the middle, to a tenth; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((one, other) => one - other)
  const [lower = 0, upper = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return Math.round(((lower + upper) / 2) * 10) / 10
}

/** A service's row. @param applications those that were handed in in the month */
export function savedRowOf(service: { id: string; name: string }, applications: readonly Happened[]): SavedRow {
  /** What is told of those that it is so of: null where they are fewer than five, however often it happened to each. */
  const told = <T>(of: (application: Happened) => readonly T[], say: (found: readonly T[]) => number | null) => {
    const found = applications.map(of).filter(each => each.length > 0)
    return found.length < fewest ? null : say(found.flat())
  }
  const having = (event: string) =>
    told(({ timeline }) => timeline.filter(each => each.event === event).slice(0, 1), count)
  const medians = savedSteps.map(step => [step, told(({ timeline }) => hoursOf(timeline, step), medianOf)] as const)
  return {
    service: service.id,
    name: service.name,
    visits: told(({ timeline }) => timeline.filter(isFromHome), count),
    applications: told(application => [application], count),
    corrections: having('sendBack'),
    refusals: having('refuse'),
    medianHours: Object.fromEntries(medians),
  }
}

const count = (found: readonly unknown[]) => found.length
