import { fail } from '@shared/errors'
import { kindOf, ladderOf } from '@shared/grid/code'
import type { Id } from '@shared/ids'
import { reachInput, reachOutput, type Reach } from '@shared/messages/reach'
import { may } from '@shared/permissions'
import { smallestCell } from '@config/community/rates'
import { action, type PersonContext } from '../../_platform/call/action'
import { grouped } from '../../_platform/data/grouped'
import { inbox } from '../collections'

/** A node of their part of the grid. @throws notFound for any other, and for a home: of one home there are no figures */
function reachedNode(code: Id<'place'>, { actor }: PersonContext): string {
  const kind = kindOf(code)
  if (kind === null || kind === 'home' || kind === 'spot' || !may(actor, 'message.reach', { ladder: ladderOf(code) }))
    throw fail('notFound')
  return code
}

/** Behind every code that begins with this one. */
const beyond = '~'

/** What was told in a month to those who live below a node, unit by unit: delivered by WeChat, read, called. Two trips. */
export const reach = action
  .allow('message.reach')
  .input(reachInput)
  .ids({ node: reachedNode })
  .output(reachOutput)
  .query(async ({ input: { month }, ctx }) => {
    const { node } = ctx.found
    const range = { field: 'unit', from: node, until: `${node}${beyond}` }
    const units = await grouped(
      inbox,
      { equal: { month }, range },
      'unit',
      {
        wechat: { field: 'wechat', values: ['sent', 'merged'] },
        read: { field: 'read', values: [true] },
        called: { field: 'called.outcome', values: ['done'] },
      },
      'personId',
    )
    return reachView(
      node,
      month,
      units.filter(({ of }) => ladderOf(of).includes(node)),
    )
  })

type Unit = Awaited<ReturnType<typeof grouped>>[number]

/** Units in which fewer than a few people were told something are not shown, and count in no sum: so nothing can be worked out. Pure. */
export function reachView(node: string, month: string, units: readonly Unit[]): Reach {
  const shown = units
    .filter(({ different }) => different >= smallestCell)
    .map(({ of: code, all: told, counts }) => ({
      ...{ code, told },
      ...{ wechat: counts.wechat ?? 0, read: counts.read ?? 0, called: counts.called ?? 0 },
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
  const sum = (of: 'told' | 'wechat' | 'read' | 'called') => shown.reduce((total, unit) => total + unit[of], 0)
  return {
    ...{ node, month, told: sum('told'), wechat: sum('wechat'), read: sum('read'), called: sum('called') },
    units: shown,
    hidden: units.length - shown.length,
  }
}
