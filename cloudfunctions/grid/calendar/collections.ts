import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { calendarNoticeData } from './personalData'

const calendarNotice = z.object({
  /** The year, `2027`: of each somebody is told once. */
  _id: z.string(),
  ...aggregateFields,
  at: z.string(),
})
export type CalendarNotice = z.infer<typeof calendarNotice>

/** That the holidays of a year are not known yet, with the message that says so. */
export const calendarNotices = collection('calendarNotices', calendarNotice, {
  indexes: { ...aggregateIndexes('at') },
  label: '放假安排的提醒',
  personal: calendarNoticeData,
})
