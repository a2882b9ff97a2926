import * as z from '@shared/z'
import { collection } from '../../_platform/data/collection'
import { impersonal } from '../../_platform/privacy/personalData'

const counts = z.record(z.string(), z.int())

const reportRate = z.object({
  /** The node and the month, `XZZ-2#2026-11`. */
  _id: z.string(),
  month: z.string(),
  /** Until when it is counted. */
  at: z.time,
  counts,
  /** The same of each part directly below, so that a page of all of them is one read. */
  parts: z.record(z.string(), counts),
})
export type ReportRate = z.infer<typeof reportRate>

/** 三率: how much of what there was in a part of the grid in a month. Nothing of anybody. */
export const reportRates = collection('reportRates', reportRate, {
  indexes: { byMonth: ['month'] },
  label: '三率的数字',
  personal: impersonal({
    _id: 'a place and a month',
    month: 'a month',
    at: 'a time',
    'counts.*': 'names of figures',
    'parts.*': 'codes of places',
    'parts.*.*': 'names of figures',
  }),
})
