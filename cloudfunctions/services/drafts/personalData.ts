/** Who fills in what, before it is handed in. */
import { drafting } from '@config/community/applications'
import type { PersonalData } from '../../_platform/privacy/personalData'
import type { Draft } from './collections'

export const draftData: PersonalData<Draft> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'begunAt',
  personal: {
    writer: { purpose: drafting, is: 'personId' },
    whom: { purpose: drafting, is: 'personId' },
    'service.name': { purpose: drafting, heading: '要办的事' },
    sealedFields: { purpose: drafting, heading: '填的内容', encrypted: true },
    // Where each photo lies, encrypted: the sweep opens it and deletes them, for whoever leaves too.
    sealedPapers: { purpose: drafting },
    begunAt: { purpose: drafting },
    at: { purpose: drafting, heading: '什么时候填的' },
    purgeAt: { purpose: drafting },
  },
  plain: {
    _id: 'a hash',
    'service.id': 'the id of a service',
    edition: 'the name of an edition',
    key: 'the name of a key of the vault',
  },
  // Nobody goes on with it: of the agent’s and of the principal’s alike only the photos are left to be deleted, within the minute.
  leaving: (draft, { until }) => ({ ...draft, sealedFields: null, filled: 0, over: true, purgeAt: until }),
  exports: [{ title: '我没交的办件', found: { index: 'byWriter' } }],
  retention: [{ index: 'byPurge', equal: {}, purpose: drafting }],
}
