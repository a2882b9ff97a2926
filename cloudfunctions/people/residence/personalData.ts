/** What leads are told of who lives where. */
import { binding } from '@config/community/purposes'
import type { PersonalData } from '../../_platform/privacy/personalData'
import type { HouseholdNotice } from './collections'

export const householdNoticeData: PersonalData<HouseholdNotice> = {
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    { index: 'byMention', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    personId: { purpose: binding, is: 'personId' },
    home: { purpose: binding, heading: '房屋' },
    at: { purpose: binding, heading: '时间' },
  },
  plain: { _id: 'a hash' },
  exports: [{ title: '告诉过单元长的住户变动', found: { index: 'byPerson' } }],
}
