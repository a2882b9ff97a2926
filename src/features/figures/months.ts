/** Months as texts, `2026-11`, in Shanghai. */
import { today } from '../time'

export const thisMonth = () => today().slice(0, 7)

/** The month so many later, or earlier. */
export function monthIn(month: string, by: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  const at = year * 12 + nth - 1 + by
  const inYear = (at % 12) + 1
  return `${Math.floor(at / 12)}-${inYear < 10 ? '0' : ''}${inYear}`
}

/** `11 月`, with the year when it is another one. */
export function sayMonth(month: string): string {
  const [year = '', nth = ''] = month.split('-')
  const words = `${Number(nth)} 月`
  return year === thisMonth().slice(0, 4) ? words : `${year} 年 ${words}`
}
