import { nodeCode } from '@shared/grid/node'
import * as z from '@shared/z'
import { collection } from '../../_platform/data/collection'
import { strangerData } from './personalData'

const strangerSchema = z.object({
  /** Made of the report's (_platform/personId.ts). */
  _id: z.string(),
  version: z.int(),
  name: z.string(),
  /** Encrypted in the vault, as `strangers/<_id>/phone`; null for whoever has none. */
  phone: z.nullable(z.string()),
  /** The vault's key that it was encrypted with. */
  key: z.nullable(z.string()),
  /** Where they live, in words. */
  place: z.string(),
  /** In whose part of the grid they are called: where it is that they told of, and where they live. */
  ladder: z.array(nodeCode),
  at: z.time,
})
export type KeptStranger = z.infer<typeof strangerSchema>

/** People without an account whom staff wrote a report down for: how they are called back, and nothing else (decisions/0035). */
export const strangers = collection('strangers', strangerSchema, {
  indexes: { byKey: ['key'], byAge: ['at'] },
  label: '来电登记',
  personal: strangerData,
})
