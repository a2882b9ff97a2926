/** What goes in and out of `reports.search`, and by what a report is found. */
import * as z from '../z'
import { placeCode } from '../ids'
import { pageInput, sought } from '../z'
import { kindOf } from '../grid/code'
import type { Holder } from '../grid/node'

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
const ofLetters = z.refine<string>(text => letters(text) >= 2, '请至少写两个字')

/** One of them at least; each further one leaves fewer. */
export const searchInput = z.strictObject({
  ...pageInput,
  /** The number, whole or its end: `0042`, `261124-0042`. */
  no: z.optional(sought(30)),
  /** All that lies below it. */
  place: z.optional(placeCode),
  /** Words of the report, in any order. */
  words: z.optional(sought(40).check(ofLetters)),
  /** The whole name of whoever reported it; each such question stands in the audit. */
  name: z.optional(sought(40).check(ofLetters)),
})

/** Parts of the grid that have a lead: only those are asked of by themselves. */
const led = ['community', 'area', 'building', 'unit']

interface Findable {
  no: string
  ladder: readonly string[]
  holder: Holder | null
  text: string
  place: { code: string | null; name: string; note?: string }
  textCheck: string
  reporter: { name: string }
}

/**
 * By what a report is found: its words, kind and place, the name of its reporter, in each part of the grid in which it is looked for, and for whoever
 * has it; its number, and whatever it lies in. Words that a human hid find nothing.
 */
export const findableOf = (
  { no, ladder, holder, text, place, textCheck, reporter }: Findable,
  categoryName: string,
) => ({
  scopes: [...ladder.filter(code => led.includes(kindOf(code) ?? '')), ...(holder ? [holder.personId] : [])],
  words: textCheck === 'hidden' ? [categoryName] : [categoryName, place.name, place.note ?? '', text],
  whole: [no, ...ladder],
  names: [reporter.name],
})
