/** Months as they are chosen. Pure. */

/** `2026-11` and those before it, the newest first. */
export function monthsBefore(month: string, count: number): string[] {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + nth - 1 - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** `2026年11月` */
export const sayMonth = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
