/** Who borrowed which of the community's tools. */
import { answering } from '@config/community/purposes'
import { lending } from '@config/community/tools'
import { loanStateLabels } from '@shared/tools/labels'
import { someone, type PersonalData } from '../_platform/privacy/personalData'
import type { Loan } from './collections'

export const loanData: PersonalData<Loan> = {
  // What is still out must come back: the loan stays, without the person.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...someone('asker', lending, '谁借的'),
    ...someone('doneBy', answering, '谁办的'),
    'tool.name': { purpose: lending, heading: '工具' },
    day: { purpose: lending, heading: '哪天用' },
    home: { purpose: lending },
    place: { purpose: lending, heading: '房屋' },
    at: { purpose: lending, heading: '什么时候要的' },
    reason: { purpose: lending, is: 'words', by: 'doneBy.personId', heading: '没借成的原因' },
  },
  plain: { _id: 'a tool and a day', 'tool.id': 'the id of a tool', ladder: 'codes of places' },
  shown: { state: { heading: '结果', labels: loanStateLabels } },
  exports: [{ title: '我借过的公用工具', found: { index: 'byAsker' } }],
  // What is still out is kept until it is back.
  retention: [{ index: 'byAge', equal: { state: ['asked', 'returned', 'declined', 'withdrawn'] }, purpose: lending }],
}
