/** How far a 公示 has come, in days as people count them. Pure. */
const day = 24 * 60 * 60_000

/** @returns how many days it lasts, how many of them are over, and how many are left; the last one is begun when less than a day is left */
export function daysOf(from: string, until: string, now: number): { all: number; over: number; left: number } {
  const all = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(from)) / day))
  const left = Math.min(all, Math.max(0, Math.ceil((Date.parse(until) - now) / day)))
  return { all, over: all - left, left }
}
