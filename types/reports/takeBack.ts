/** What goes in and out of `reports.handedOver` and `reports.takeBack`: what somebody gave over before a leave, and takes back after it. */
import * as z from '../z'
import { reportId } from '../ids'
import { categoryIds } from './categories'
import { reportStates } from './flow'

/** What stands in each report's history. */
export const takeBackReason = '休假回来，接着办'
/** So many are looked at, and so many of them are taken back with one call. */
export const mostTaken = 20

const handedReport = z.object({
  id: z.string(),
  no: z.string(),
  category: z.enum(categoryIds),
  place: z.string(),
  state: z.enum(reportStates),
  /** In whose hands it is: whoever it was given to. */
  holder: z.object({ name: z.string() }),
})
export type HandedReport = z.infer<typeof handedReport>
/** The newest hand-over first; what is settled, or was given on, is not in it. */
export const handedOverOutput = z.object({ items: z.array(handedReport) })

export const takeBackInput = z.strictObject({
  /** Which of them. */
  reports: z.array(reportId).check(z.minLength(1, '请选要接回来的'), z.maxLength(mostTaken)),
})
