/** Somebody without an account: how their number is put into the vault, taken out, and shown. */
import { maskPhone } from '../../_platform/privacy/mask'
import { decrypt, encrypt, keyOf } from '../../_platform/privacy/vault'
import { isStranger } from '../../_platform/personId'
import { strangers, type KeptStranger } from './collections'

/** @param phone in plain; null when they have none */
export function encryptedStranger(stranger: Omit<KeptStranger, 'phone' | 'key'>, phone: string | null): KeptStranger {
  const encrypted = phone === null ? null : encrypt(phone, `strangers/${stranger._id}/phone`)
  return { ...stranger, phone: encrypted, key: encrypted === null ? null : keyOf(encrypted) }
}

/** Their number in plain; null when they left none. @throws when the vault has lost its key */
export const plainPhone = ({ _id, phone }: KeptStranger): string | null =>
  phone && decrypt(phone, `strangers/${_id}/phone`)

export function maskedPhone(stranger: KeptStranger): string | null {
  const phone = plainPhone(stranger)
  return phone && maskPhone(phone)
}

/** Those of these people who have no account, by their ids. One trip, and none where there is nobody. */
export async function strangersOf(personIds: readonly string[]): Promise<Map<string, KeptStranger>> {
  const ids = [...new Set(personIds.filter(isStranger))]
  const found = ids.length > 0 ? await strangers.findMany(ids) : []
  return new Map(found.map(each => [each._id, each]))
}
