/** Who acts for whom. */
import { acting, answering } from '@config/community/purposes'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Mandate } from './collections'

export const mandateData: PersonalData<Mandate> = {
  found: [
    { index: 'byPrincipal', onLeave: 'delete' },
    { index: 'byAgent', onLeave: 'delete' },
    { index: 'byMention', onLeave: 'pseudonymise' },
  ],
  since: 'from',
  personal: {
    ...someone('principal', acting, '委托人'),
    ...someone('agent', acting, '代办人'),
    ...someone('consent.inPerson.recordedBy', answering, '谁登记的'),
    ...someone('endedBy', acting),
    home: { purpose: acting, heading: '房屋' },
    from: { purpose: acting, heading: '从' },
    until: { purpose: acting, heading: '到' },
    endedAt: { purpose: acting, heading: '什么时候停的' },
    'consent.inPerson.how': {
      purpose: acting,
      is: 'words',
      by: 'consent.inPerson.recordedBy.personId',
      heading: '怎么当面同意的',
    },
  },
  plain: { _id: 'a hash', 'consent.text': 'the version of a text' },
  exports: [
    { title: '我请人代办', found: { index: 'byPrincipal' } },
    { title: '我替人代办', found: { index: 'byAgent' } },
  ],
}
