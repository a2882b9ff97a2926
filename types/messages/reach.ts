/** What goes in and out of the reach: how many of those who were told something really heard of it (DOMAIN §5). */
import * as z from '../z'
import { placeCode } from '../ids'

const share = {
  /** Messages that were told to people who live there. */
  told: z.int(),
  /** Of these: WeChat took it · read in the inbox · somebody called. */
  wechat: z.int(),
  read: z.int(),
  called: z.int(),
}
export const reachInput = z.strictObject({
  node: placeCode,
  month: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2026-11 这样')),
})
export const reachOutput = z.object({
  node: z.string(),
  month: z.string(),
  /** Of the units that are shown, so that nothing can be worked out of those that are not. */
  ...share,
  units: z.array(z.object({ code: z.string(), ...share })),
  /** Units of so few people that they are not shown. */
  hidden: z.int(),
})
export type Reach = z.infer<typeof reachOutput>
