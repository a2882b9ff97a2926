import { setAsideKinds } from '@shared/admin/labels'
import * as z from '@shared/z'
import { changeFields } from '../data/calls'
import { collection } from '../data/collection'
import { setAsideData } from './personalData'

const setAsideSchema = z.object({
  /** Collection and `_id` of the document: it stands here once. */
  _id: z.string(),
  ...changeFields,
  collection: z.string(),
  document: z.string(),
  kind: z.enum(setAsideKinds),
  /** Paths of what is wrong, and never what stands there. */
  fields: z.array(z.string()),
  /** The action that met it last. */
  action: z.string(),
  /** When it was found, first or again after it had been mended. */
  at: z.string(),
  mendedAt: z.nullable(z.string()),
  mendedBy: z.nullable(z.string()),
  isOpen: z.boolean(),
  /** Whom the document's `_id` names: gone when they leave. */
  people: z.array(z.string()),
})
export type SetAside = z.infer<typeof setAsideSchema>

/** Documents that were left out because they are damaged: for the admin to mend. */
export const setAsides = collection('setAside', setAsideSchema, {
  indexes: { byState: ['isOpen', '-at'], byPerson: ['people', 'at'], byMender: ['mendedBy', 'at'], byAge: ['at'] },
  label: '待修资料',
  personal: setAsideData,
})
