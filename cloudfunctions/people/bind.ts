import { fail } from '@shared/errors'
import { kindOf } from '@shared/grid/code'
import { bindInput, ownRequest } from '@shared/people/contract'
import { bindingRules } from '@config/community/limits'
import { action } from '../_platform/action'
import { deliverNow } from '../_platform/outbox'
import { placeNodes } from '../grid/placeNodes'
import { bindingId, requestAfter } from './ask'
import { bindings } from './collections'
import { askedOf } from './deciders'
import { checkLease } from './lease'
import { ownView } from './views'

/** Of a person's newest requests so many are looked through for those that wait. */
const looked = 20

/**
 * A guest or a resident asks to be bound to a home; the unit's lead or the clerk decides (DOMAIN §3). The request's `_id`
 * is the person and the home, so that asking twice is asking once, and asking after a refusal reopens it.
 * @throws invalid for a home that is not there or a wrong lease, notNow when it is theirs already or too many wait
 */
export const bind = action
  .allow('binding.own')
  .input(bindInput)
  .output(ownRequest)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const at = ctx.calledAt
    if ((input.relation === 'tenant') !== (input.leaseUntil !== undefined)) {
      throw fail('invalid', { fields: { leaseUntil: input.leaseUntil ? '只有租客要填租期' : '请选租期到哪一天' } })
    }
    if (input.leaseUntil) checkLease(input.leaseUntil, at)
    const id = bindingId(actor.personId, input.home)
    const [nodes, before, mine] = await Promise.all([
      placeNodes(input.home),
      bindings.find(id),
      bindings.page('byPerson', { personId: actor.personId }, { limit: looked, select: ['state'] }),
    ])
    const home = nodes.get(input.home)
    if (!home || kindOf(input.home) !== 'home') throw fail('invalid', { fields: { home: '没有这一户,请重新选' } })

    const after = requestAfter(before, {
      actor,
      input,
      home,
      asked: askedOf(input.home, actor.personId, nodes, at),
      at,
    })
    if (before && (after === before || (!after && before.state === 'approved'))) return ownView(before)
    if (!after) throw fail('notNow', { message: '这户已经绑定好了,不用再申请' })
    const waiting = mine.items.filter(r => r.state === 'pending' && r._id !== id).length
    if (waiting >= bindingRules.waitingAtOnce) {
      throw fail('notNow', { message: `您已有 ${waiting} 户在等确认,等有了结果再申请别的` })
    }
    if (before ? await bindings.save(before, after) : await bindings.insert(after)) {
      if (after.outboxAt) await deliverNow('bindings', id)
      return ownView(after)
    }
    // Somebody was first: perhaps this very call, sent twice.
    const current = await bindings.find(id)
    if (current?.state === 'pending' && current.name === after.name && current.relation === after.relation)
      return ownView(current)
    throw fail('conflict')
  })
