import { contactOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { contacts } from './collections'
import { maskedContact } from './encryptedContact'

/** The caller's own phone and ID number, masked: who looks over a shoulder sees no more. Two trips. */
export const contact = action
  .allow('person.own')
  .output(contactOutput)
  .query(async ({ ctx }) => maskedContact(await contacts.find(ctx.actor.personId)))
