/** A person's phone and ID number: how they are put into the vault, taken out, and shown. */
import type { ContactField } from '@shared/people/labels'
import type { OwnContact } from '@shared/people/privacy'
import { maskIdNumber, maskPhone } from '../../_platform/privacy/mask'
import type { Time } from '../../_platform/time'
import { keyOf, lookupOf, encrypt, decrypt } from '../../_platform/privacy/vault'
import type { Contact } from './collections'

type Plain = Record<ContactField, string | null>

/** The document of these values; a field that is null is held no longer. */
export function encryptedContact(
  before: Contact | null,
  personId: string,
  { phone, idNumber }: Plain,
  at: Time,
): Contact {
  const encrypted = (field: ContactField, plain: string | null) =>
    plain && encrypt(plain, `contacts/${personId}/${field}`)
  const [encryptedPhone, encryptedIdNumber] = [encrypted('phone', phone), encrypted('idNumber', idNumber)]
  return {
    _id: personId,
    version: (before?.version ?? -1) + 1,
    at,
    phone: encryptedPhone,
    idNumber: encryptedIdNumber,
    phoneLookup: phone && lookupOf('phone', phone),
    idLookup: idNumber && lookupOf('idNumber', idNumber),
    key: keyOf(encryptedPhone ?? encryptedIdNumber ?? ''),
  }
}

/** A value in plain; null when none is held. @throws when the vault has lost its key */
export function plainContact(contact: Contact | null, field: ContactField): string | null {
  const encrypted = contact?.[field]
  return contact && encrypted ? decrypt(encrypted, `contacts/${contact._id}/${field}`) : null
}

export function maskedContact(contact: Contact | null): OwnContact {
  const [phone, idNumber] = [plainContact(contact, 'phone'), plainContact(contact, 'idNumber')]
  return { phone: phone && maskPhone(phone), idNumber: idNumber && maskIdNumber(idNumber) }
}
