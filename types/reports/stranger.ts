/** Somebody without an account whom staff write a report down for: on the phone, at the door, at the counter. */
import * as z from '../z'
import { placeCode } from '../ids'
import { isCallable, phoneAsTyped } from '../people/identity'
import { personName } from '../people/name'
import { optionalWords } from '../z'

export const strangerInput = z.strictObject({
  name: personName,
  /** Absent: they have none, and are told at the door. */
  phone: z.optional(
    z.string().check(
      z.regex(/^[\d\s+-]{5,20}$/, '电话只写数字'),
      z.refine(text => isCallable(phoneAsTyped(text)), '这个电话打不通，请再念一遍核对'),
    ),
  ),
  /** Where they live: a home of the community, or words. */
  home: z.optional(placeCode),
  lives: optionalWords(60),
})
export type StrangerInput = z.output<typeof strangerInput>

/** What is kept of them in the report, and shown to whoever works on it: where they live, and whether they left a number. */
export const strangerView = z.object({ lives: z.string(), phone: z.boolean() })
