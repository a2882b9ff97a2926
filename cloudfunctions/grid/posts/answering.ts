import { answeringInput, answeringOutput } from '@shared/grid/duty'
import { roles } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { placeNodes } from '../places/placeNodes'
import { publicPlace } from '../places/resolvers'
import { termsOf } from '../places/placement'
import { holds } from '../routing/available'

/**
 * Who works for a place, each once with the nearest of their posts: whom a resident can mean when it is about somebody who works here. The
 * caller is not among them. One trip beside the caller's.
 */
export const answering = action
  .allow('grid.read')
  .input(answeringInput)
  .ids({ place: publicPlace })
  .output(answeringOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const ladder = await placeNodes(input.place, now)
    const known = new Set([ctx.actor.personId])
    const items = [...ladder.values()].flatMap(node =>
      termsOf(node)
        .filter(post => holds(post, now))
        .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
        .map(({ personId, name, role }) => ({ personId, name, role, place: node.fullName })),
    )
    return { items: items.filter(({ personId }) => !known.has(personId) && known.add(personId)) }
  })
