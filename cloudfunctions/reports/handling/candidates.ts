import { candidatesOutput, getInput } from '@shared/reports/contract'
import { holds, mustRecuse } from '../../grid/routing/available'
import { communityCode } from '../../grid/places/community'
import { action } from '../../_platform/call/action'
import { nodes } from '../../grid/collections'
import { visibleReport } from '../lifecycle/access'
import { canReceive } from './give'

/** Everybody to whom this report can be given: whoever answers for its place, its area and the community. */
export const candidates = action
  .allow('report.handle')
  .input(getInput)
  .ids({ id: visibleReport })
  .output(candidatesOutput)
  .query(async ({ ctx }) => {
    const report = ctx.found.id
    const now = ctx.clock.now()
    const found = await nodes.findMany([...report.ladder, communityCode])
    const height = (code: string) => report.ladder.indexOf(code)
    const upwards = found.sort((a, b) => height(a._id) - height(b._id))
    const seen = new Set([report.holder?.personId])
    const items = upwards.flatMap(node =>
      node.posts.flatMap(post => {
        const fit = holds(post, now) && !post.suspended && canReceive({ role: post.role, node: node._id })
        if (!fit || seen.has(post.personId) || mustRecuse(post, report)) return []
        seen.add(post.personId)
        return [{ personId: post.personId, name: post.name, role: post.role, place: node.fullName }]
      }),
    )
    return { items }
  })
