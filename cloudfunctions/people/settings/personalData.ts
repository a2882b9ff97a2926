/** How somebody wants to see the app. */
import { showing } from '@config/community/purposes'
import { editionLabels, textSizeLabels } from '@shared/people/settings'
import type { PersonalData } from '../../_platform/privacy/personalData'
import type { KeptSettings } from './collections'

export const settingsData: PersonalData<KeptSettings> = {
  found: [{ id: true, onLeave: 'delete' }],
  since: 'at',
  personal: {
    _id: { purpose: showing, is: 'personId' },
    at: { purpose: showing, heading: '选定时间' },
  },
  plain: {},
  shown: {
    edition: { heading: '版本', labels: editionLabels },
    size: { heading: '字号', labels: textSizeLabels },
  },
  exports: [{ title: '显示设置', found: { id: true } }],
}
