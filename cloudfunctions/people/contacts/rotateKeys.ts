import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { logError } from '../../_platform/log'
import { oldKeys } from '../../_platform/privacy/vault'
import { contacts, type Contact } from './collections'
import { rosterEntries, type RosterEntry } from '../binding/collections'
import { strangers, type KeptStranger } from '../strangers/collections'
import { encryptedStranger, plainPhone } from '../strangers/stranger'
import { plainContact, encryptedContact } from './encryptedContact'
import { reencryptedEntry } from './encryptedEntry'

/** At one run; what is left waits for the next minute. */
const most = 50

/** Encrypts with the key in use what an older one encrypted, so that the old one can be taken away (docs/privacy.md). For the timer. */
export const rotateKeys = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async () => {
    let done = 0
    let left = 0
    for (const key of oldKeys()) {
      const { items, next } = await contacts.page('byKey', { key }, { limit: most })
      for (const contact of items) if (await encryptedAnew(contact)) done++
      const entries = await rosterEntries.page('byKey', { key }, { limit: most })
      for (const entry of entries.items) if (await entryEncryptedAnew(entry)) done++
      const called = await strangers.page('byKey', { key }, { limit: most })
      for (const stranger of called.items) if (await strangerEncryptedAnew(stranger)) done++
      left += Number(next !== null) + Number(entries.next !== null) + Number(called.next !== null)
    }
    return { done, left }
  })

/** False when somebody was first, with the new key, or when it cannot be opened. */
async function attempt(save: () => Promise<boolean>): Promise<boolean> {
  try {
    return await save()
  } catch (error) {
    // One that cannot be opened must not keep the others from being encrypted.
    logError('rotateKeys.failed', error)
    return false
  }
}

const encryptedAnew = (contact: Contact) =>
  attempt(() => {
    const plain = { phone: plainContact(contact, 'phone'), idNumber: plainContact(contact, 'idNumber') }
    return contacts.save(contact, encryptedContact(contact, contact._id, plain, contact.at))
  })

const entryEncryptedAnew = (entry: RosterEntry) =>
  attempt(() => rosterEntries.save(entry, { ...reencryptedEntry(entry), version: entry.version + 1 }))

const strangerEncryptedAnew = (stranger: KeptStranger) =>
  attempt(() =>
    strangers.save(stranger, { ...encryptedStranger(stranger, plainPhone(stranger)), version: stranger.version + 1 }),
  )
