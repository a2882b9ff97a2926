/** Who cares for a tree, and who took a photo of one. */
import { answering } from '@config/community/purposes'
import { caringForTrees, treeDiary } from '@config/community/trees'
import { diaryStateLabels, ripenessLabels } from '@shared/festival/trees/treeLabels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { DiaryEntry, TreeCare } from './collections'

export const careData: PersonalData<TreeCare> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...someone('carer', caringForTrees, '谁认养的'),
    'carer.home': { purpose: caringForTrees },
    'carer.at': { purpose: caringForTrees, heading: '什么时候认养的' },
    at: { purpose: caringForTrees },
  },
  plain: { _id: 'the id of a tree' },
  // A tree is nobody's for whom nobody stands: another family can take it.
  leaving: (care, { personId }) => (care.carer?.personId === personId ? { ...care, carer: null } : care),
  exports: [{ title: '我家认养的柿子树', found: { index: 'byCarer' } }],
}

export const diaryData: PersonalData<DiaryEntry> = {
  // What ripens is seen again: the photo goes with whoever took it.
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    { index: 'byMention', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    ...someone('by', treeDiary),
    ...someone('lookedBy', answering, '谁看过'),
    photo: { purpose: treeDiary, is: 'file', by: 'by.personId', index: 'byPhoto', heading: '照片' },
    words: { purpose: treeDiary, is: 'words', by: 'by.personId', heading: '写了什么' },
    day: { purpose: treeDiary, heading: '哪天拍的' },
    at: { purpose: treeDiary },
  },
  plain: { _id: 'a hash', tree: 'the id of a tree' },
  shown: {
    state: { heading: '看得到吗', labels: diaryStateLabels },
    ripeness: { heading: '熟了没有', labels: ripenessLabels },
  },
  exports: [{ title: '我拍的柿子树', found: { index: 'byPerson' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: treeDiary }],
}
