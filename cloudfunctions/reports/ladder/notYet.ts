import type { Clock } from '@shared/reports/ladder'

/** What has not happened while a clock runs, as people are told it. */
export const notYet: Record<Clock, string> = {
  acknowledge: '还没接单',
  finish: '还没办好',
  answer: '申诉还没答复',
}
