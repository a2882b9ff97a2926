/** What a service that staff write from nothing begins with: it works as it stands, and every text of it is there to be written over. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { paper } from './papers'
import { applies, notHere, notTrue, whoAsked, whoFields, whoPapers } from './writing'

/** @param today the day on which it is begun: whoever writes it has just asked */
export const blankService = (id: string, today: string): ServiceSpec => ({
  id,
  name: '',
  forWhom: '',
  sample: false,
  checkedOn: today,
  fee: '不收钱',
  days: 5,
  where: 'communityWindow',
  law: '',
  questions: [whoAsked()],
  outcomes: [applies('您可以办。材料齐了就收。')],
  papers: [paper('idCard'), ...whoPapers],
  fields: whoFields,
  refusals: [notTrue, notHere],
  purgeDays: 90,
})
