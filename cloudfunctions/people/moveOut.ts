import { fail } from '@shared/errors'
import { moveOutInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../_platform/action'
import { homesAt, people } from '../_platform/members'
import { runTransaction } from '../_platform/transaction'
import { movedOut } from './ended'

/**
 * The caller no longer lives in a home: the binding ends now and stays in the history. Whoever is bound to another home
 * lives there from now on. Doing it twice is doing it once.
 * @throws notFound for a home that was never theirs
 */
export const moveOut = action
  .allow('binding.own')
  .input(moveOutInput)
  .output(moveOutOutput)
  .mutation(async ({ input, ctx }) => {
    const at = ctx.clock.now()
    const person = await runTransaction(async transaction => {
      const before = await transaction.find(people, ctx.actor.personId)
      if (!before?.posts.some(p => p.role === 'resident' && p.node === input.home)) throw fail('notFound')
      const after = movedOut(before, input.home, at)
      await transaction.save(people, before, after)
      return after
    })
    return { homes: homesAt(person, at).map(({ node }) => ({ code: node, lived: node === person.home })) }
  })
