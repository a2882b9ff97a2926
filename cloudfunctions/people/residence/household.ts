import { householdOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { homesAt, people } from '../../_platform/call/members'
import { nodes } from '../../grid/collections'
import { lastDayOf } from './lease'

/** More people than live behind any door. */
const most = 50

/** Who lives in the caller's home now, by whole names: they share the door. Nobody without a home. Two trips. */
export const household = action
  .allow('binding.own')
  .output(householdOutput)
  .query(async ({ ctx }) => {
    const { home, personId } = ctx.actor
    if (home === null) return { home: null, members: [] }
    const at = ctx.clock.now()
    const [node, found] = await Promise.all([
      nodes.find(home),
      people.page('byPlace', { 'posts.node': home }, { limit: most, select: ['name', 'posts', 'home'] }),
    ])
    return {
      home: { code: home, name: node?.fullName ?? home },
      members: found.items.flatMap(person => {
        const binding = homesAt(person, at).find(post => post.node === home)
        if (!binding) return []
        const { relation = null, until } = binding
        return [
          { name: person.name, relation, leaseUntil: until ? lastDayOf(until) : null, isMe: person._id === personId },
        ]
      }),
    }
  })
