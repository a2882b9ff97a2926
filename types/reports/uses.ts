/** What somebody can do for another person with a report (代办), as the uses of a mandate tell it. */
import { reportEvents } from './flow'
import { eventLabels } from './labels'

/** An event of the table, or 我也遇到, which is none: it leaves the report as it is. */
export const reportUses = [...reportEvents, 'joinIn'] as const
export type ReportUse = (typeof reportUses)[number]

export const sayUse = (use: ReportUse): string => (use === 'joinIn' ? '我也遇到' : eventLabels[use])
