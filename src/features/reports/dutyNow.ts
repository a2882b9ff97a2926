import type { Duty } from '@shared/grid/duty'
import { now } from '@/platform/clock'

/** What was said of somebody's duty, as long as it holds: an answer of yesterday evening says nothing of this morning. */
export const dutyNow = <T extends Duty>(duty: T | null | undefined): T | null =>
  duty && (duty.until === null || now() < Date.parse(duty.until)) ? duty : null
