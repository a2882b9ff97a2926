/** How somebody is called back who has no account. */
import { callingBack } from '@config/community/purposes'
import type { PersonalData } from '../../_platform/privacy/personalData'
import type { KeptStranger } from './collections'

export const strangerData: PersonalData<KeptStranger> = {
  found: [{ id: true, onLeave: 'delete' }],
  since: 'at',
  personal: {
    _id: { purpose: callingBack, is: 'personId' },
    name: { purpose: callingBack, is: 'name' },
    phone: { purpose: callingBack, encrypted: true },
    place: { purpose: callingBack, is: 'own', by: '_id' },
    at: { purpose: callingBack },
  },
  plain: { key: 'the name of a key of the vault', ladder: 'codes of places' },
  // Whoever has no account asks for it at the counter.
  exports: [],
  retention: [{ index: 'byAge', equal: {}, purpose: callingBack }],
}
