/** 少跑的路: what was counted of the applications of a month, by service (DOMAIN §7). Nothing in it is estimated. */
import * as z from '../../z'

export const savedInput = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选一个月份')),
})

/** A number of fewer than five tells of somebody: it is null. */
const hidden = z.nullable(z.int())
export const savedRow = z.object({
  service: z.string(),
  name: z.string(),
  /** Trips that nobody had to make: handed in or completed from home, or brought to the door. */
  visits: hidden,
  applications: hidden,
  corrections: hidden,
  refusals: hidden,
  /** Hours in the middle, by the clock on the wall; null where fewer than five did it. */
  medianHours: z.record(z.string(), z.nullable(z.number())),
})
export type SavedRow = z.infer<typeof savedRow>
export const savedOutput = z.object({
  month: z.string(),
  items: z.array(savedRow),
  /** What is counted, in words. */
  says: z.string(),
  next: z.nullable(z.string()),
})
