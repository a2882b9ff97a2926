import { candidatesOutput, getInput } from '@shared/reports/contract'
import { holds, mustRecuse } from '../../grid/routing/available'
import { communityCode } from '../../grid/places/community'
import { action } from '../../_platform/call/action'
import { householdOf } from '@shared/permissions'
import { isFor, type Household } from '@shared/reports/reach'
import { nodes } from '../../grid/collections'
import { reports } from '../collections'
import { guardFields } from '../views/whose'
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
    const open = await openOf(items.map(({ personId }) => personId), householdOf(ctx.actor)) // prettier-ignore
    return { items: items.map(item => ({ ...item, open: open(item.personId) })) }
  })

/** How many are counted at the most. */
const most = 999

/** How much each of these people has in hand, as far as a reader may know. One trip. */
async function openOf(people: readonly string[], reader: Household): Promise<(personId: string) => number> {
  const options = { from: '', limit: most, select: ['holder', ...guardFields], only: isFor(reader) }
  const { items } = await reports.page('byHolder', { 'holder.personId': people }, options)
  return personId => items.filter(({ holder }) => holder?.personId === personId).length
}
