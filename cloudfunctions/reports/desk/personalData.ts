/** Who gave what over to whom, and who changed the phrases of a role. */
import { answering, handingOver } from '@config/community/purposes'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { HandOver, Phrases } from './collections'

/** The reports say it too: of whoever leaves, nothing of it is needed any more. */
export const handOverData: PersonalData<HandOver> = {
  found: [{ index: 'byMention', onLeave: 'delete' }],
  since: 'at',
  personal: { ...someone('from', handingOver), ...someone('to', handingOver), at: { purpose: handingOver } },
  plain: {
    _id: 'a hash',
    reports: 'ids of reports',
    'begun.failed.id': 'the id of a report',
    'begun.failed.no': 'the number of a report',
    'begun.failed.why': 'a sentence of a rule',
    'answer.failed.id': 'the id of a report',
    'answer.failed.no': 'the number of a report',
    'answer.failed.why': 'a sentence of a rule',
  },
  exports: [],
  retention: [{ index: 'byAge', equal: {}, purpose: handingOver }],
}

const words = { purpose: answering, is: 'words', by: 'by.personId', heading: '常用语' } as const

export const phraseData: PersonalData<Phrases> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...someone('by', answering, '谁改的'),
    at: { purpose: answering, heading: '什么时候改的' },
    'phrases.resolve': words,
    'phrases.decline': words,
    'phrases.sendBack': words,
    'phrases.suspend': words,
  },
  plain: { _id: 'the name of a role' },
  exports: [{ title: '我改过的常用语', found: { index: 'byMention' } }],
}
