import { moveOutInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { homesAt } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { householdNotices } from './collections'
import { movedOut } from './endBinding'
import { homesView } from './homesView'
import { householdNotice } from './householdNotices'
import { everOwnHome, ownPerson } from './ownPerson'
import { saveResident } from './saveResident'

/**
 * The caller no longer lives in a home: the binding ends now and stays in the history, and the unit's lead is told. Whoever
 * is bound to another home lives there from now on. Doing it twice is doing it once.
 * @throws notFound for a home that was never theirs
 */
export const moveOut = action
  .allow('binding.own')
  .input(moveOutInput)
  .of(ownPerson)
  .ids({ home: everOwnHome })
  .output(moveOutOutput)
  .mutation(async ({ input: { home }, ctx }) => {
    const { personId, name } = ctx.actor
    let told: string | null = null
    const person = await ctx.change(async ({ before, at, transaction }) => {
      told = null
      if (!before || !homesAt(before, at).some(p => p.node === home)) return null
      const notice = await householdNotice({ kind: 'movedOut', person: { _id: personId, name }, home, at })
      const after = await saveResident(transaction, before, movedOut(before, home, at), at)
      await transaction.insert(householdNotices, notice)
      told = notice._id
      const moved = {
        entity: personEntity(personId),
        action: 'moveOut' as const,
        by: auditActor(ctx.actor),
        subject: personId,
      }
      return { after, audit: [{ ...moved, what: { home } }] }
    })
    if (told) await deliverNow(householdNotices, told)
    return homesView(person, ctx.clock.now())
  })
