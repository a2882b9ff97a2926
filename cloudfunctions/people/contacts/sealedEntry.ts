/** Phone and ID number of an entry of the roster: how they are put into the vault, all with the key in use. */
import { keyOf, seal, unseal } from '../../_platform/privacy/vault'
import type { RosterEntry } from '../binding/collections'

const fields = ['phone', 'idNumber'] as const

/**
 * The entry with new values where there are any; what stays is sealed anew if an older key sealed it.
 * @throws when the vault has lost the key of what stays
 */
export function resealed(
  entry: RosterEntry,
  values: { phone: string | null; idNumber: string | null } = { phone: null, idNumber: null },
): RosterEntry {
  const sealed = fields.map(field => {
    const spot = `roster/${entry._id}/${field}` as const
    const plain = values[field] ?? (entry[field] && unseal(entry[field], spot))
    return plain ? seal(plain, spot) : null
  })
  const [phone = null, idNumber = null] = sealed
  return { ...entry, phone, idNumber, key: phone || idNumber ? keyOf(phone ?? idNumber ?? '') : null }
}
