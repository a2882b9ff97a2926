/** How somebody is reached, and who they are on paper. */
import { identifying, reaching } from '@config/community/purposes'
import type { PersonalData } from '../../_platform/privacy/personalData'
import type { Contact } from './collections'

export const contactData: PersonalData<Contact> = {
  found: [{ id: true, onLeave: 'delete' }],
  since: 'at',
  personal: {
    _id: { purpose: reaching, is: 'personId' },
    phone: { purpose: reaching, heading: '手机号', encrypted: true },
    idNumber: { purpose: identifying, heading: '身份证号', encrypted: true },
    phoneLookup: { purpose: reaching },
    idLookup: { purpose: identifying },
    at: { purpose: reaching, heading: '最后修改时间' },
  },
  plain: { key: 'the name of a key of the vault' },
  exports: [{ title: '联系方式', found: { id: true } }],
}
