import { childrenOutput } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { homesAt, people } from '../../_platform/call/members'
import { childViewOf } from './childView'
import { bindings, type Binding } from '../binding/collections'
import { isChild } from './guardians'

/** More children than live behind any door. */
const most = 20

/**
 * The children for whom the caller has the word: of their homes, and those for whom they consented; first those who wait.
 * Three trips.
 */
export const children = action
  .allow('binding.own')
  .output(childrenOutput)
  .query(async ({ ctx }) => {
    const { personId, posts } = ctx.actor
    const at = ctx.clock.now()
    const homes = posts.flatMap(p => (p.role === 'resident' ? [p.node] : []))
    const [inHomes, consented] = await Promise.all([
      homes.length > 0 && !isChild(posts)
        ? bindings.page('byChild', { under14: true, home: homes }, { limit: most })
        : { items: [] },
      bindings.page('byGuardian', { 'consent.by.personId': personId }, { limit: most }),
    ])
    const found = new Map([...inHomes.items, ...consented.items].map(request => [request._id, request]))
    const known = new Map((await people.findMany([...found.values()].map(r => r.personId))).map(p => [p._id, p]))
    const lives = ({ personId: child, home }: Binding) => {
      const person = known.get(child)
      return person !== undefined && homesAt(person, at).some(p => p.node === home && p.under14)
    }
    const shown = [...found.values()].filter(r => isWaiting(r.state) || (r.state === 'approved' && lives(r)))
    shown.sort((one, other) => Number(isWaiting(other.state)) - Number(isWaiting(one.state)))
    return { items: viewsOf(bindings, shown, childViewOf) }
  })
