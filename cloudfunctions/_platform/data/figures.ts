/** What is still counted of documents that are kept no longer: numbers, and nothing of anybody. */
import * as z from '@shared/z'
import { impersonal } from '../privacy/personalData'
import { collection } from './collection'
import type { Transaction } from './transaction'

const figure = z.object({
  /** `reports#2026-11#XZZ-2-E05-B03`: of what, the month in which it came in, and where. */
  _id: z.string(),
  counts: z.record(z.string(), z.int()),
})
export type Figure = z.infer<typeof figure>

const plain = { _id: 'a collection, a month and a place', 'counts.*': 'words of lists' }

export const figures = collection('figures', figure, {
  label: '统计数字',
  personal: impersonal(plain),
})

/** Counts in the same transaction that takes away what was counted: the two happen together or not at all. */
export async function count(transaction: Transaction, id: string, added: Figure['counts']): Promise<void> {
  const before = await transaction.find(figures, id)
  const counts = { ...before?.counts }
  for (const [what, number] of Object.entries(added)) counts[what] = (counts[what] ?? 0) + number
  await (before
    ? transaction.save(figures, before, { ...before, counts })
    : transaction.insert(figures, { _id: id, counts }))
}
