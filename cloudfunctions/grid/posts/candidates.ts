import { fail } from '@shared/errors'
import { candidatesInput, candidatesOutput } from '@shared/grid/contract'
import { action } from '../../_platform/call/action'
import { holds } from '../routing/available'
import { mayFill } from './mayFill'
import { around } from '../leave/mine'
import { ladderOfPlace } from '../places/resolvers'

/** Who could be appointed here: whoever works above, beside or directly below, each once. */
export const candidates = action
  .allow('grid.appoint')
  .input(candidatesInput)
  .ids({ node: ladderOfPlace })
  .output(candidatesOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const ladder = ctx.found.node
    if (mayFill(ctx.actor, input.node, ladder).length === 0) throw fail('forbidden')
    const seen = new Set([ctx.actor.personId])
    const near = (await around([input.node], now)).sort((a, b) => b._id.length - a._id.length)
    const items = near.flatMap(node =>
      node.posts.flatMap(post => {
        if (seen.has(post.personId) || !holds(post, now)) return []
        seen.add(post.personId)
        return [{ personId: post.personId, name: post.name, role: post.role, place: node.fullName }]
      }),
    )
    return { items }
  })
