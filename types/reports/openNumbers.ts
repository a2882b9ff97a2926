/** 社区办了多少事: the community's figures for everybody, without anybody in them (DOMAIN §12). */
import * as z from '../z'
import { month } from './rates'

export const openNumbersInput = z.optional(z.strictObject({ month: z.optional(month) }))

/** Minutes that it took in the middle of all; null where there are too few to say. By the clock on the wall, nights too. */
const medians = { answer: z.nullable(z.int()), finish: z.nullable(z.int()) }

export const openNumbersOutput = z.object({
  month: z.string(),
  /** The month is not over: only the sums are shown, for from one day to the next each number of a group would tell of one report. */
  running: z.boolean(),
  /** Null where so few were filed, or settled, or are left, that it would tell of somebody. */
  filed: z.nullable(z.int()),
  settled: z.nullable(z.int()),
  ...medians,
  groups: z.array(z.object({ id: z.string(), name: z.string(), filed: z.int(), ...medians })),
  /** The groups with few reports, together. */
  rest: z.nullable(z.object({ names: z.array(z.string()), filed: z.int() })),
})
export type OpenNumbers = z.infer<typeof openNumbersOutput>
