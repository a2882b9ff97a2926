import * as z from '@shared/z'
import { collection } from '../data/collection'
import { impersonal } from '../privacy/personalData'
import { photoParts } from './check'

const trace = z.object({
  /** WeChat's own name of the question, which its answer says again: nobody else knows it. */
  _id: z.string(),
  collection: z.string(),
  document: z.string(),
  /** The photo's name, and which of its pictures was asked about. */
  name: z.string(),
  part: z.enum(photoParts),
  /** Until when an answer is waited for. */
  endsAt: z.string(),
})
export type PhotoTrace = z.infer<typeof trace>

/** What WeChat was asked to look at, by the name under which it answers. */
export const photoTraces = collection('photoTraces', trace, {
  indexes: { byEnd: ['endsAt'] },
  label: '照片检查',
  personal: impersonal({
    _id: 'the name of a question to WeChat',
    collection: 'the name of a collection',
    document: 'the id of a document, gone after some days',
    name: 'a hash',
    endsAt: 'a time',
  }),
})
