import * as z from '@shared/z'
import { collection } from '../_platform/data/collection'
import { impersonal } from '../_platform/privacy/personalData'

const root = z.object({
  /** The day, in Shanghai. Every day has one, though nothing happened: so none can be left out. */
  _id: z.string(),
  count: z.int(),
  /** Over the hashes of all rows of the day in the order of their `_id`. */
  root: z.string(),
  /** The signature of the day before; empty for the first. */
  prev: z.string(),
  /** With a key that the database does not hold: whoever can write there still cannot make a root. */
  signature: z.string(),
})
export type DayRoot = z.infer<typeof root>

const plain = { _id: 'a day', root: 'a hash', prev: 'a signature', signature: 'a signature' }

export const auditRoots = collection('auditRoots', root, {
  label: '审计封条',
  personal: impersonal(plain),
})
