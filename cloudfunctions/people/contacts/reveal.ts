import { fail } from '@shared/errors'
import { type ContactField } from '@shared/people/labels'
import { revealInput, revealOutput } from '@shared/people/privacy'
import { may, type Actor } from '@shared/permissions'
import type { AuditAction } from '@shared/audit/labels'
import { action } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import { homesAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { codesAbove } from '../../grid/places/placeNodes'
import { contacts } from './collections'
import { plainContact } from './encryptedContact'

const deeds: Record<ContactField, AuditAction> = { phone: 'revealPhone', idNumber: 'revealIdNumber' }

/**
 * A phone or an ID number in plain, for whoever answers for one of the person's homes. The audit has who, when and why before
 * the answer goes out, once for each call, and the person reads it in 谁看过我 (DOMAIN §3). Whoever may no longer see it is not answered again.
 * @throws notFound when there is no such person, none is held, or it is not theirs to see: one answer, so that nobody can probe;
 * conflict for a call that is sent again after another number was given: nobody wrote down that it was seen
 */
export const reveal = action
  .allow('phone.reveal')
  .input(revealInput)
  .ids({ person: ofPerson((person, personId) => ({ person, personId })) })
  .output(revealOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, calledAt } = ctx
    const { field, reason } = input
    const { person, personId } = ctx.found.person
    const nothing = () => fail('notFound', { message: '没有登记，或者您看不了' })
    if (!(await maySee(actor, field, person, calledAt))) throw nothing()
    const value = await runTransaction(async transaction => {
      const found = await transaction.find(contacts, personId)
      const plain = plainContact(found, field)
      if (plain === null) throw nothing()
      const seen = { entity: personEntity(personId), action: deeds[field], subject: personId, what: { reason } }
      const before = await recordOnce(transaction, ctx, seen)
      if (before && found && found.at > before) throw fail('conflict')
      return plain
    })
    return { field, value }
  })

/** Somebody without a home lives in no part of the grid: only who sees everything sees them too. */
async function maySee(actor: Actor, field: ContactField, person: Person | undefined, at: Time): Promise<boolean> {
  const homes = person ? homesAt(person, at).map(p => p.node) : []
  const above = await codesAbove(homes, at)
  const things = homes.length > 0 ? homes.map(home => ({ ladder: above(home) })) : [{}]
  return things.some(thing =>
    field === 'phone' ? may(actor, 'phone.reveal', thing) : may(actor, 'idNumber.reveal', thing),
  )
}
