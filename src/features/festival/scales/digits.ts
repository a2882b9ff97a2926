/** What stands on the scales' display while it is typed, in kilograms. Pure. */

export const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '00'] as const
export type Digit = (typeof keys)[number]

/** Whole kilograms and grams: more than three figures of each no basket weighs. */
const pattern = /^\d{0,3}(\.\d{0,3})?$/

/** After one more key; what would be no weight stays as it was. */
export function typed(before: string, key: Digit): string {
  const after = before === '0' && key !== '.' ? key : before + key
  const whole = after === '.' ? '0.' : after === '00' ? '0' : after
  return pattern.test(whole) ? whole : before
}

export const withoutLast = (before: string) => before.slice(0, -1)

/** Whole grams; 0 while nothing stands there. */
export function gramsOf(text: string): number {
  const [whole = '', rest = ''] = text.split('.')
  return Number(whole || '0') * 1000 + Number(rest.padEnd(3, '0') || '0')
}
