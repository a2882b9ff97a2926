/** Phone and ID number of an entry of the roster: how they are put into the vault, all with the key in use. */
import { keyOf, encrypt, decrypt } from '../../_platform/privacy/vault'
import type { RosterEntry } from '../binding/collections'

const fields = ['phone', 'idNumber'] as const

/**
 * The entry with new values where there are any; what stays is encrypted anew if an older key encrypted it.
 * @throws when the vault has lost the key of what stays
 */
export function reencryptedEntry(
  entry: RosterEntry,
  values: { phone: string | null; idNumber: string | null } = { phone: null, idNumber: null },
): RosterEntry {
  const encrypted = fields.map(field => {
    const path = `roster/${entry._id}/${field}` as const
    const plain = values[field] ?? (entry[field] && decrypt(entry[field], path))
    return plain ? encrypt(plain, path) : null
  })
  const [phone = null, idNumber = null] = encrypted
  return { ...entry, phone, idNumber, key: phone || idNumber ? keyOf(phone ?? idNumber ?? '') : null }
}
