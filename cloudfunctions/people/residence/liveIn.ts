import { fail } from '@shared/errors'
import { liveInInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { homesAt, people } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { runTransaction } from '../../_platform/data/transaction'
import { householdNotices } from './collections'
import { homesView } from './homesView'
import { householdNotice } from './householdNotices'
import { saveResident } from './saveResident'

/**
 * Whoever is bound to several homes says in which of them they live: their household and the lead whom they see follow,
 * and the lead of the home that they left is told. Saying it twice is saying it once.
 * @throws notFound for a home that they are not bound to now
 */
export const liveIn = action
  .allow('binding.own')
  .input(liveInInput)
  .output(moveOutOutput)
  .mutation(async ({ input, ctx }) => {
    const { personId, name, home: lived } = ctx.actor
    const at = ctx.clock.now()
    const notice =
      lived && lived !== input.home
        ? await householdNotice({ kind: 'livesElsewhere', person: { _id: personId, name }, home: lived, at })
        : null
    const { person, told } = await runTransaction(async transaction => {
      const before = await transaction.find(people, personId)
      if (!before || !homesAt(before, at).some(p => p.node === input.home)) throw fail('notFound')
      if (before.home === input.home) return { person: before, told: null }
      const after = await saveResident(transaction, before, { ...before, home: input.home }, at)
      const leaves = notice?.home === before.home ? notice : null
      if (leaves) await transaction.insert(householdNotices, leaves)
      return { person: after, told: leaves }
    })
    if (told) await deliverNow(householdNotices, told._id)
    return homesView(person, at)
  })
