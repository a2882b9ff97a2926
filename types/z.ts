/**
 * The only importer of zod: `import * as z from '@shared/z'`. `zod/mini` keeps the client small; `jitless` because WeChat
 * forbids `new Function`; messages are Chinese, because people read them. The names are listed one by one, so that a
 * bundler can leave out the rest (the locales alone are 300 KB).
 */
import { zhCN } from 'zod/v4/locales'
import {
  array,
  config,
  int,
  maxLength,
  minLength,
  object,
  optional,
  overwrite,
  refine,
  regex,
  string,
  gte,
  lte,
  nullable,
  registry,
} from 'zod/mini'
import type { ZodMiniType } from 'zod/mini'

config({ ...zhCN(), jitless: true })

export {
  array,
  boolean,
  discriminatedUnion,
  enum,
  extend,
  gte,
  int,
  literal,
  looseObject,
  lte,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  parse,
  record,
  refine,
  regex,
  safeParse,
  strictObject,
  string,
  toJSONSchema,
  unknown,
} from 'zod/mini'
export type { ZodMiniType, infer, input, output } from 'zod/mini'
export { $ZodError } from 'zod/v4/core'
export type { $ZodType, $brand } from 'zod/v4/core'

/**
 * What nobody sees: control and format characters, variation selectors, fillers, halves of characters. The blank of Braille is a
 * symbol to Unicode, and the rest of the list is its own (UAX 44, Default_Ignorable_Code_Point).
 */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\u2800]/gu

/** As it is seen: each letter spelled in one way, nothing that is not there for the eye, no blanks around it. */
const asSeen = (text: string) =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(invisible, '').trim()

const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** The schemas of words that others read: the builder of actions has them checked (cloudfunctions/_platform/call/shownWords.ts). */
export const shownWords = registry<{ description: string }>()

/** Marks what a person types and others read. A test fails for a free text of a mutation that isn't marked. */
export const shown = <T extends ZodMiniType>(schema: T): T => {
  shownWords.add(schema, { description: 'words that others read: checked before they are taken' })
  return schema
}

/** At most so many characters. */
const atMost = (max: number, tooLong = `太长了，最多 ${max} 个字`) => maxLength(max, tooLong)

/** What a person types and nobody else reads: what they look for. */
export const sought = (max: number, tooLong?: string) => string().check(overwrite(asSeen), atMost(max, tooLong))

/** What a person types, as it is seen; it may be empty. `tooLong` is said beyond `max` characters. */
export const typed = (max: number, tooLong?: string) => shown(sought(max, tooLong))

/**
 * What a person must say: at least so many letters or digits that can be seen, at most `max` characters. Dots and blanks are no
 * reason, and a name of them is none.
 */
export const words = (max: number, letters = 1, tooFew = '请写几个字') =>
  shown(
    string().check(
      overwrite(asSeen),
      minLength(1, tooFew),
      atMost(max),
      refine(text => lettersIn(text) >= letters, tooFew),
    ),
  )

/** Words that may be left out or be empty. */
export const optionalWords = (max: number) => optional(typed(max))

/** An identifier of ours: letters, digits, and the few signs that codes and keys are made of. */
export const id = string().check(regex(/^[A-Za-z0-9][A-Za-z0-9:_#.-]{0,119}$/))

/** A time, ISO with offset +08:00 and milliseconds, so that text order is time order (DOMAIN §13). */
export const time = string().check(regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/))

/** A day, `2027-06-30`. */
export const day = string().check(regex(/^\d{4}-\d\d-\d\d$/, '请选一个日期'))

/** A list is read page by page: `cursor` is what the page before answered as `next`. */
export const pageInput = {
  cursor: optional(string().check(maxLength(400))),
  limit: optional(int().check(gte(1), lte(50))),
}

/** The answer of each list: one page and, when there is more, the cursor of the next. */
export const pageOf = <T extends ZodMiniType>(item: T) => object({ items: array(item), next: nullable(string()) })
