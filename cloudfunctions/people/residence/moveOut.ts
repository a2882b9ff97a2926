import { fail } from '@shared/errors'
import { moveOutInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { homesAt, people } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { runTransaction } from '../../_platform/data/transaction'
import { householdNotices } from './collections'
import { movedOut } from './endBinding'
import { homesView } from './homesView'
import { householdNotice } from './householdNotices'
import { saveResident } from './saveResident'

/**
 * The caller no longer lives in a home: the binding ends now and stays in the history, and the unit's lead is told. Whoever
 * is bound to another home lives there from now on. Doing it twice is doing it once.
 * @throws notFound for a home that was never theirs
 */
export const moveOut = action
  .allow('binding.own')
  .input(moveOutInput)
  .output(moveOutOutput)
  .mutation(async ({ input, ctx }) => {
    const { personId, name, posts } = ctx.actor
    const at = ctx.clock.now()
    const notice = posts.some(p => p.role === 'resident' && p.node === input.home)
      ? await householdNotice({ kind: 'movedOut', person: { _id: personId, name }, home: input.home, at })
      : null
    const { person, told } = await runTransaction(async transaction => {
      const before = await transaction.find(people, personId)
      if (!before?.posts.some(p => p.role === 'resident' && p.node === input.home)) throw fail('notFound')
      // Asked anew at each attempt: a call that came in a moment earlier may have been second.
      if (!homesAt(before, ctx.clock.now()).some(p => p.node === input.home)) return { person: before, told: null }
      const after = await saveResident(transaction, before, movedOut(before, input.home, at), at)
      if (notice) await transaction.insert(householdNotices, notice)
      await record(
        transaction,
        {
          entity: personEntity(personId),
          action: 'moveOut',
          by: auditActor(ctx.actor),
          subject: personId,
          what: { home: input.home },
        },
        at,
      )
      return { person: after, told: notice }
    })
    if (told) await deliverNow(householdNotices, told._id)
    return homesView(person, at)
  })
