/** Whoever was told that a year's holidays are not known. */
import { answering } from '@config/community/purposes'
import type { PersonalData } from '../../_platform/privacy/personalData'
import type { CalendarNotice } from './collections'

export const calendarNoticeData: PersonalData<CalendarNotice> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: { at: { purpose: answering } },
  plain: { _id: 'a year' },
  exports: [],
}
