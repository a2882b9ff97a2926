import { fail } from '@shared/errors'
import { moveOutInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../_platform/action'
import { homesAt, people, type Person } from '../_platform/members'
import type { Time } from '../_platform/time'
import { runTransaction } from '../_platform/transaction'
import { endedPosts } from './decide'

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

function movedOut(before: Person, home: string, at: Time): Person {
  const after = { ...before, posts: endedPosts(before.posts, home, at) }
  return { ...after, home: homesAt(after, at)[0]?.node ?? null }
}
