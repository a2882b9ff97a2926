import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { contactData } from './personalData'

const contactSchema = z.object({
  /** The person's id. */
  _id: z.string(),
  ...changeFields,
  /** When it was changed last. */
  at: z.string(),
  /** Encrypted in the vault (_platform/privacy/vault.ts), as `contacts/<_id>/phone` and `contacts/<_id>/idNumber`. */
  phone: z.nullable(z.string()),
  idNumber: z.nullable(z.string()),
  /** Keyed hashes, by which somebody is found who is known by their phone or ID number. */
  phoneLookup: z.nullable(z.string()),
  idLookup: z.nullable(z.string()),
  /** The vault's key that both were encrypted with: what an old one encrypted is encrypted anew (rotateKeys.ts). */
  key: z.string(),
})
export type Contact = z.infer<typeof contactSchema>

/** How somebody can be reached, and who they are on paper: apart from everything else, and never in plain (DOMAIN §3). */
export const contacts = collection('contacts', contactSchema, {
  indexes: { byKey: ['key'], byPhone: ['phoneLookup'], byIdNumber: ['idLookup'] },
  label: '联系方式',
  personal: contactData,
})
