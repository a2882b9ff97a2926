/** That somebody is leaving. */
import { leaving } from '@config/community/purposes'
import type { PersonalData } from '../../_platform/privacy/personalData'

export const departureData: PersonalData = {
  // Found by a keyed hash.
  found: [],
  goneBy: 'gone by itself in two minutes',
  since: null,
  personal: { encrypted: { purpose: leaving }, until: { purpose: leaving } },
  plain: {
    _id: 'a keyed hash',
    dueAt: 'a time',
    'setAside.collection': 'the name of a collection',
    'setAside.id': 'a hash, or a place in a chain',
  },
  exports: [],
}
