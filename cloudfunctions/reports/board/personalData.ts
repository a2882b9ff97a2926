/** What the board keeps beside what everybody reads: who proposed it, who agreed, and whose report it is. */
import { answering, handled, handling } from '@config/community/purposes'
import { boardStateLabels } from '@shared/reports/boardLabels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { BoardEntry } from './collections'

/** Nobody stands in a covered copy: it goes with its entry. */
const copies = (index: string) =>
  ({ purpose: handling, is: 'file', by: 'reporter.personId', index, heading: '照片' }) as const

export const boardData: PersonalData<BoardEntry> = {
  // With whoever reported it, what was shown of it goes too; who proposed it goes without a trace in it.
  found: [
    { index: 'byReporter', onLeave: 'delete' },
    { index: 'byMention', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    'reporter.personId': { purpose: handling, is: 'personId' },
    recused: { purpose: answering, is: 'personId' },
    ...someone('proposedBy', answering, '谁提的'),
    ...someone('agreedBy', answering, '谁同意的'),
    words: { purpose: handling, is: 'words', heading: '公示了什么' },
    place: { purpose: handling, heading: '在哪儿' },
    at: { purpose: handling, heading: '什么时候提的' },
    before: copies('byBefore'),
    after: copies('byAfter'),
  },
  plain: { _id: 'a hash', ladder: 'codes of places', month: 'a month', waitingAt: 'a time', shownAt: 'a time' },
  shown: { state: { heading: '公示情况', labels: boardStateLabels } },
  exports: [{ title: '公示过的我的诉求', found: { index: 'byReporter' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: handled }],
}
