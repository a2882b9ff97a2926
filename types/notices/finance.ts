/** 财务公开: income and spending by month, in fen, with totals that are checked (DOMAIN §5, §13). */
import * as z from '../z'
import { words } from '../z'
import { financeMost } from './most'

/** A hundred million yuan. */
const mostFen = 10_000_000_000

const fen = z.int().check(z.gte(0, '金额不能是负数'), z.lte(mostFen, '金额太大了，请核对'))
const sum = z.int().check(z.gte(0, '金额不能是负数'))
const line = z.strictObject({ kind: z.enum(['income', 'spending']), item: words(40), fen })
const month = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选月份')),
  lines: z.array(line).check(z.minLength(1, '请至少写一笔'), z.maxLength(financeMost.lines)),
  /** As whoever writes it has added it up: a sum that does not fit is refused. */
  income: sum,
  spending: sum,
})
const table = {
  /** What was there before the first month. */
  opening: z.int(),
  months: z.array(month).check(z.minLength(1), z.maxLength(financeMost.months)),
  income: sum,
  spending: sum,
  /** What is there after the last. */
  closing: z.int(),
}
export const financeInput = z.strictObject(table)
export const keptFinance = financeInput
export type Finance = z.infer<typeof financeInput>

const yuan = (value: number) => `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${`${Math.abs(value) % 100}`.padStart(2, '0')} 元` // prettier-ignore

/** What does not add up, by the field that says so; empty when all does. Money is integer fen. Pure. */
export function financeFaults({ opening, months, income, spending, closing }: Finance): Record<string, string> {
  const faults: Record<string, string> = {}
  const differ = (field: string, said: number, is: number) => {
    if (said !== is) faults[field] = `合计对不上：各项加起来是 ${yuan(is)}`
  }
  months.forEach((each, at) => {
    const of = (kind: 'income' | 'spending') =>
      each.lines.filter(line => line.kind === kind).reduce((total, line) => total + line.fen, 0)
    differ(`finance.months.${at}.income`, each.income, of('income'))
    differ(`finance.months.${at}.spending`, each.spending, of('spending'))
    const before = months[at - 1]
    if (before && before.month >= each.month) faults[`finance.months.${at}.month`] = '月份要一个接一个，不能重复'
  })
  const all = (kind: 'income' | 'spending') => months.reduce((total, each) => total + each[kind], 0)
  differ('finance.income', income, all('income'))
  differ('finance.spending', spending, all('spending'))
  differ('finance.closing', closing, opening + income - spending)
  return faults
}
