import { callListInput, callListOutput, type CallItem } from '@shared/messages/callList'
import { templates } from '@shared/messages/templates'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { partsOf } from '../../grid/places/parts'
import { contacts, type Contact } from '../../people/contacts/collections'
import { maskedPhone, strangersOf } from '../../people/strangers/stranger'
import type { KeptStranger } from '../../people/strangers/collections'
import { maskedContact } from '../../people/contacts/encryptedContact'
import { inbox, type InboxMessage } from '../collections'
import { callNode } from './theCall'

/**
 * Whom WeChat does not tell what must reach them, in the caller's part of the grid: who waits longest first. What the message says it does not
 * show, and a phone only masked. Three trips.
 */
export const callList = action
  .allow('message.call')
  .input(callListInput)
  .ids({ node: callNode })
  .output(callListOutput)
  .query(async ({ input, ctx: { actor, found } }) => {
    const { cursor, limit } = input
    const page = await inbox.page(
      'byCall',
      { ladder: found.node ?? partsOf(actor, 'message.call') },
      { cursor, limit, from: '', only: ({ personId }) => personId !== actor.personId },
    )
    const ids = page.items.map(({ personId }) => personId)
    const [held, strangerOf] = await Promise.all([contacts.findMany(ids), strangersOf(ids)])
    const contactOf = new Map(held.map(contact => [contact._id, contact]))
    return {
      items: viewsOf(inbox, page.items, message =>
        itemOf(message, contactOf.get(message.personId) ?? null, strangerOf.get(message.personId)),
      ),
      next: page.next,
    }
  })

function itemOf(message: InboxMessage, contact: Contact | null, stranger?: KeptStranger): CallItem {
  const { _id: id, personId, template, title, text, at, callAt = at, callFor, called } = message
  return {
    id,
    person: {
      id: personId,
      name: callFor?.name ?? '',
      phone: stranger ? maskedPhone(stranger) : maskedContact(contact).phone,
    },
    kind: templates[template].title,
    // They have no inbox of their own: nobody else tells them.
    ...(stranger ? { says: `${title}。${text}` } : {}),
    place: callFor?.place ?? '',
    at,
    since: callAt,
    tries: called?.tries ?? 0,
    called: called ? { outcome: called.outcome, at: called.at, by: called.by.name } : null,
  }
}
