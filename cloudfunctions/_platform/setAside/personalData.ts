/** Which documents are damaged: whom their `_id` names, and who mended them. */
import { mending } from '@config/community/purposes'
import type { PersonalData } from '../privacy/personalData'

export const setAsideData: PersonalData = {
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    { index: 'byMender', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    _id: { purpose: mending },
    document: { purpose: mending },
    people: { purpose: mending, is: 'personId' },
    mendedBy: { purpose: mending, is: 'personId' },
    mendedAt: { purpose: mending, heading: '时间' },
  },
  plain: {
    collection: 'the name of a collection',
    fields: 'paths of fields, and never what stands there',
    action: 'the name of an action',
    at: 'a time',
  },
  exports: [{ title: '我修好的资料', found: { index: 'byMender' }, only: ['mendedAt'] }],
  retention: [{ index: 'byAge', equal: {}, purpose: mending }],
}
