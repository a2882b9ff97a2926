/** Who brought the office's roster in. */
import { answering } from '@config/community/purposes'
import type { PersonalData } from '../_platform/privacy/personalData'

const time = 'a time'

export const rosterFileData: PersonalData = {
  found: [{ index: 'byPerson', onLeave: 'delete' }],
  since: 'at',
  personal: {
    personId: { purpose: answering, is: 'personId' },
    at: { purpose: answering, heading: '时间' },
    file: { purpose: answering, is: 'file', index: 'byFile' },
  },
  plain: { _id: 'a hash', until: time },
  exports: [{ title: '我传过的花名册', found: { index: 'byPerson' } }],
}

export const rosterImportData: PersonalData = {
  found: [{ index: 'byPerson', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    personId: { purpose: answering, is: 'personId' },
    at: { purpose: answering, heading: '时间' },
  },
  plain: { _id: 'a hash', batch: 'a hash' },
  shown: { rows: { heading: '行数' } },
  exports: [{ title: '我导入过的花名册', found: { index: 'byPerson' } }],
}
