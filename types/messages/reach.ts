/** What goes in and out of the reach: how many of those who were told something really heard of it (DOMAIN §5). */
import * as z from '../z'
import { placeCode } from '../ids'

const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2026-11 这样'))

const sums = {
  /** Messages that were told to people who live there. */
  told: z.int(),
  /** Of these: WeChat took it · read in the inbox · somebody called. */
  wechat: z.int(),
  read: z.int(),
  called: z.int(),
}

export const reachInput = z
  .strictObject({
    node: placeCode,
    month: z.optional(month),
    /** Only of what one thing told: the id of a notice, of a report. */
    about: z.optional(z.id),
  })
  .check(z.refine(({ month: of, about }) => of !== undefined || about !== undefined, '请说是哪个月'))

export const reachOutput = z.object({
  node: z.string(),
  name: z.string(),
  month: z.nullable(z.string()),
  /** The sums of what is shown below, so that nothing can be worked out of what is not. */
  ...sums,
  /** What lies right below the node, likewise. */
  parts: z.array(z.object({ code: z.string(), name: z.string(), ...sums })),
  /** Null: some, but too few to be shown. */
  units: z.array(
    z.object({
      code: z.string(),
      told: z.int(),
      wechat: z.nullable(z.int()),
      read: z.nullable(z.int()),
      called: z.nullable(z.int()),
    }),
  ),
  /** Units of so few people that they are not shown. */
  hidden: z.int(),
})
export type Reach = z.infer<typeof reachOutput>
