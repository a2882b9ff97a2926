import * as z from '@shared/z'
import { collection } from '../_platform/data/collection'
import { impersonal } from '../_platform/privacy/personalData'

const schedule = z.object({
  _id: z.string(),
  /** When each sweep that comes by the clock is done next. */
  next: z.array(z.object({ action: z.string(), at: z.string() })),
})
export type Schedule = z.infer<typeof schedule>

const plain = { _id: 'one word', 'next.action': 'the name of an action', 'next.at': 'a time' }

/** One document: so that a timer that was away knows what it missed. */
export const schedules = collection('schedules', schedule, {
  label: '定时任务',
  personal: impersonal(plain),
})
export const scheduleId = 'sweeps'
