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
import { isStranger } from '../../_platform/personId'
import { runTransaction, type Transaction } from '../../_platform/data/transaction'
import { codesAbove } from '../../grid/places/placeNodes'
import { plainPhone } from '../strangers/stranger'
import { strangers } from '../strangers/collections'
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
    const seesIt = isStranger(personId) ? mayCall(actor, field, personId) : maySee(actor, field, person, calledAt)
    if (!(await seesIt)) throw nothing()
    const value = await runTransaction(async transaction => {
      const found = await held(transaction, personId, field)
      if (!found) throw nothing()
      const seen = { entity: personEntity(personId), action: deeds[field], subject: personId, what: { reason } }
      const before = await recordOnce(transaction, ctx, seen)
      if (before && found.at > before) throw fail('conflict')
      return found.plain
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

/** Somebody without an account: whoever answers for where they live, or for what they told of. */
async function mayCall(actor: Actor, field: ContactField, strangerId: string): Promise<boolean> {
  const stranger = field === 'phone' ? await strangers.find(strangerId) : null
  return stranger !== null && may(actor, 'phone.reveal', { ladder: stranger.ladder })
}

/** What is held in plain, and since when; null when nothing is. */
async function held(transaction: Transaction, personId: string, field: ContactField) {
  const stranger = isStranger(personId) ? await transaction.find(strangers, personId) : null
  const contact = stranger ? null : await transaction.find(contacts, personId)
  const plain = stranger ? plainPhone(stranger) : plainContact(contact, field)
  return plain === null ? null : { plain, at: (stranger ?? contact)?.at ?? '' }
}
