import { fail } from '@shared/errors'
import { kindOf, ladderOf } from '@shared/grid/code'
import type { Id } from '@shared/ids'
import { reachInput, reachOutput } from '@shared/messages/reach'
import { may } from '@shared/permissions'
import { action, type PersonContext } from '../../_platform/call/action'
import { grouped } from '../../_platform/data/grouped'
import { inFlight } from '../../_platform/data/inFlight'
import { nodes } from '../../grid/collections'
import { inbox } from '../collections'
import { childOn, countedApart, reachView } from './view'

/** A node of their part of the grid. @throws notFound for any other, and for a home: of one home there are no figures */
function reachedNode(code: Id<'place'>, { actor }: PersonContext): string {
  const kind = kindOf(code)
  if (kind === null || kind === 'home' || kind === 'spot' || !may(actor, 'message.reach', { ladder: ladderOf(code) }))
    throw fail('notFound')
  return code
}

/** So many trips at a time. */
const estatesAtOnce = 4

/** Behind every code that begins with this one. */
const beyond = '~'

/**
 * What was told to those who live below a node, in a month or of one thing: delivered by WeChat, read, called, unit by unit. Whatever
 * they were told of counts, also what the caller does not know of: no figure says what it was. A trip for each estate of it, and one.
 */
export const reach = action
  .allow('message.reach')
  .input(reachInput)
  // What it is about is no question: of an id that is another's, or not there, there are the same figures, none.
  .ids({ node: reachedNode })
  .output(reachOutput)
  .query(async ({ input: { month, about }, ctx }) => {
    const { node } = ctx.found
    const equal = { ...(about === undefined ? {} : { 'target.id': about }), ...(month === undefined ? {} : { month }) }
    // Of one thing there is a message for each person at most; of a month there are many, so they are counted estate by estate.
    const parts = about === undefined ? countedApart(node) : [node]
    const found = await inFlight(estatesAtOnce, parts, part =>
      grouped(
        inbox,
        { equal, range: { field: 'unit', from: part, until: `${part}${beyond}` } },
        'unit',
        {
          wechat: { field: 'wechat', values: ['sent', 'merged'] },
          read: { field: 'read', values: [true] },
          called: { field: 'called.outcome', values: ['done'] },
        },
        'personId',
      ),
    )
    const units = found
      .flat()
      .filter(({ of }) => ladderOf(of).includes(node))
      .map(({ of: code, all: told, different: people, counts: { wechat = 0, read = 0, called = 0 } }) => ({
        ...{ code, told, people, wechat, read, called },
      }))
    const named = await nodes.findMany([node, ...units.flatMap(({ code }) => childOn(node, code) ?? [])])
    const names = new Map(named.map(each => [each._id, each]))
    return {
      ...{ node, name: names.get(node)?.fullName ?? node, month: month ?? null },
      ...reachView(node, units, code => names.get(code)?.name ?? code),
    }
  })
