import { sweepOutput } from '@shared/people/privacy'
import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { logError } from '../../_platform/log'
import { oldKeys } from '../../_platform/privacy/vault'
import { contacts, type Contact } from './collections'
import { rosterEntries, type RosterEntry } from '../binding/collections'
import { plainContact, sealedContact } from './sealedContact'
import { resealed } from './sealedEntry'

/** At one run; what is left waits for the next minute. */
const most = 50

/** Seals with the key in use what an older one sealed, so that the old one can be taken away (docs/privacy.md). For the timer. */
export const reseal = action
  .allow('system')
  .input(z.optional(z.strictObject({})))
  .output(sweepOutput)
  .mutation(async () => {
    let done = 0
    let left = 0
    for (const key of oldKeys()) {
      const { items, next } = await contacts.page('byKey', { key }, { limit: most })
      for (const contact of items) if (await sealedAnew(contact)) done++
      const entries = await rosterEntries.page('byKey', { key }, { limit: most })
      for (const entry of entries.items) if (await entrySealedAnew(entry)) done++
      left += Number(next !== null) + Number(entries.next !== null)
    }
    return { done, left }
  })

/** False when somebody was first, with the new key, or when it cannot be opened. */
async function attempt(save: () => Promise<boolean>): Promise<boolean> {
  try {
    return await save()
  } catch (error) {
    // One that cannot be opened must not keep the others from being sealed.
    logError('reseal.failed', error)
    return false
  }
}

const sealedAnew = (contact: Contact) =>
  attempt(() => {
    const plain = { phone: plainContact(contact, 'phone'), idNumber: plainContact(contact, 'idNumber') }
    return contacts.save(contact, sealedContact(contact, contact._id, plain, contact.at))
  })

const entrySealedAnew = (entry: RosterEntry) =>
  attempt(() => rosterEntries.save(entry, { ...resealed(entry), version: entry.version + 1 }))
