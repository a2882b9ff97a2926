/** Months as people count them (DOMAIN §13): in Shanghai, from midnight on the first. */
import { startOfDay } from '../../_platform/time'

/** The bounds of a month, `2026-11`: from its first moment, up to the first of the next. */
export function monthRange(month: string): { from: string; before: string } {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const next = nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`
  return { from: startOfDay(`${month}-01`), before: startOfDay(`${next}-01`) }
}
