import { liveInInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { deliverNow } from '../../_platform/messages/outbox'
import { householdNotices } from './collections'
import { homesView } from './homesView'
import { householdNotice } from './householdNotices'
import { ownHome, ownPerson } from './ownPerson'
import { saveResident } from './saveResident'

/**
 * Whoever is bound to several homes says in which of them they live: their household and the lead whom they see follow,
 * and the lead of the home that they left is told. Saying it twice is saying it once.
 * @throws notFound for a home that they are not bound to now
 */
export const liveIn = action
  .allow('binding.own')
  .input(liveInInput)
  .of(ownPerson)
  .ids({ home: ownHome })
  .output(moveOutOutput)
  .mutation(async ({ input: { home }, ctx }) => {
    const { personId, name } = ctx.actor
    let told: string | null = null
    const person = await ctx.change(async ({ before, at, transaction }) => {
      told = null
      if (!before || before.home === home) return null
      const after = await saveResident(transaction, before, { ...before, home }, at)
      if (before.home) {
        const left = { kind: 'livesElsewhere' as const, person: { _id: personId, name }, home: before.home, at }
        const notice = await householdNotice(left)
        await transaction.insert(householdNotices, notice)
        told = notice._id
      }
      return { after }
    })
    if (told) await deliverNow(householdNotices, told)
    return homesView(person, ctx.clock.now())
  })
