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
  regex,
  string,
  trim,
  gte,
  lte,
  nullable,
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
  object,
  optional,
  parse,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  toJSONSchema,
  trim,
  unknown,
} from 'zod/mini'
export type { ZodMiniType, infer } from 'zod/mini'
export { $ZodError } from 'zod/v4/core'
export type { $ZodType } from 'zod/v4/core'

/** One line of what a person types: trimmed, not empty, at most `max` characters. */
export const words = (max: number) => string().check(trim(), minLength(1), maxLength(max))

/** Words that may be left out or be empty. */
export const optionalWords = (max: number) => optional(string().check(trim(), maxLength(max)))

/** An identifier of ours: letters, digits, and the few signs that codes and keys are made of. */
export const id = string().check(regex(/^[A-Za-z0-9][A-Za-z0-9:_#.-]{0,119}$/))

/** Our own name for a person, as lists of people give it: `p` and 24 hexadecimal digits. An openid is none. */
export const personId = string().check(regex(/^p[0-9a-f]{24}$/, '请从名单里选一个人'))

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
