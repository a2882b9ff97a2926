/** Who chose a photo for the wall, and who agreed to be shown. */
import { remembering } from '@config/community/chronicle'
import { answering } from '@config/community/purposes'
import { wallStateLabels } from '@shared/festival/after/wallLabels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { WallPhoto } from './collections'

export const wallData: PersonalData<WallPhoto> = {
  // The photo is the community's; whoever hung it goes.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...someone('by', answering, '谁挂的'),
    ...someone('approvedBy', answering, '谁看过'),
    ...someone('takenBy', answering, '谁拿下来的'),
    // Whoever hung it need not be in it: it stays while it is on the wall, and what was taken down is gone already.
    photo: {
      purpose: remembering,
      is: 'file',
      by: 'by.personId',
      index: 'byPhoto',
      needs: ({ state }) => state === 'onWall',
    },
    caption: { purpose: remembering, is: 'words', heading: '照片说明' },
    consent: { purpose: remembering, is: 'words', heading: '谁同意的' },
    reason: { purpose: answering, is: 'words', by: 'takenBy.personId', heading: '为什么拿下来' },
    at: { purpose: answering, heading: '什么时候挂的' },
  },
  plain: { _id: 'a hash' },
  shown: { state: { heading: '还在墙上吗', labels: wallStateLabels } },
  exports: [{ title: '我挂上照片墙的照片', found: { index: 'byPerson' } }],
}
