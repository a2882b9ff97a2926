import { fail } from '@shared/errors'
import { kindOf } from '@shared/grid/code'
import { bindInput, ownRequest } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { bindingRules } from '@config/community/limits'
import { action } from '../../_platform/call/action'
import { remembers } from '../../_platform/data/calls'
import { deliverNow } from '../../_platform/messages/outbox'
import { ladderOfPlace } from '../../grid/places/resolvers'
import { asksAsChild, bindingId, requestAfter } from './ask'
import { bindAtOnce } from './bindAtOnce'
import { bindings, type Binding } from './collections'
import { askedOf } from './deciders'
import { adultsOf } from '../children/guardians'
import { checkLease } from '../residence/lease'
import { entriesOf, entryOf, holdsBy, isSomebodyElse } from './onRoster'
import { ownView } from './views'

/** Of a person's newest requests so many are looked through for those that wait. */
const looked = 20

/**
 * A guest or a resident asks to be bound to a home; the unit's lead or the clerk decides, or the office's roster has them
 * there and nobody need (DOMAIN §3). The request's `_id` is the person and the home, so that asking twice is asking once, and
 * asking after a refusal reopens it; a call that is sent again asks nothing. A child under 14 waits for a guardian's consent first, whatever the roster says. After some wrong
 * names for a home the roster is asked no more, and a right name waits as a wrong one does (config/community/callLimits.ts).
 * @throws invalid for a home that is not there or a wrong lease, notNow when it is theirs already or too many wait
 */
export const bind = action
  .allow('binding.own')
  .input(bindInput)
  .ids({ home: ladderOfPlace })
  .output(ownRequest)
  .mutation(async ({ input, ctx }) => {
    const { actor, limits } = ctx
    const at = ctx.calledAt
    if ((input.relation === 'tenant') !== (input.leaseUntil !== undefined)) {
      throw fail('invalid', { fields: { leaseUntil: input.leaseUntil ? '只有租客要填租期' : '请选租期到哪一天' } })
    }
    if (input.leaseUntil) checkLease(input.leaseUntil, at)
    const id = bindingId(actor.personId, input.home)
    const nodes = ctx.found.home
    const [before, mine, roster, adults] = await Promise.all([
      bindings.find(id),
      bindings.page('byPerson', { personId: actor.personId }, { limit: looked, select: ['state'] }),
      entriesOf(input.home),
      asksAsChild(actor, input) ? adultsOf(input.home, actor.personId, at) : [],
    ])
    if (before && remembers(before, ctx)) return ownView(before)
    const home = nodes.get(input.home)
    if (!home || kindOf(input.home) !== 'home') throw fail('invalid', { fields: { home: '没有这一户，请重新选' } })

    const after = requestAfter(before, {
      ctx,
      input,
      home,
      ladder: [...nodes.keys()],
      asked: askedOf(input.home, actor.personId, nodes, at),
      adults,
      at,
    })
    /** Nobody's name was tried. */
    const asItWas = async (request: Binding) => (await limits.giveBack('home'), ownView(request))
    if (before && (after === before || (!after && before.state === 'approved'))) return asItWas(before)
    if (!after) throw fail('notNow', { message: '这户已经绑定好了，不用再申请' })
    const waiting = mine.items.filter(r => isWaiting(r.state) && r._id !== id).length
    if (waiting >= bindingRules.waitingAtOnce) {
      throw fail('notNow', { message: `您已有 ${waiting} 户在等确认，等有了结果再申请别的` })
    }
    // Only what is asked for the first time is looked up, or again after a binding ended: whoever corrects a waiting request could else
    // try one name after the other, and what a person refused, a person decides again.
    const guesses = !after.under14 && (before === null || before.state === 'approved')
    const entry = guesses && !limits.byHuman ? entryOf(roster, after, at) : null
    if (before && entry && holdsBy(entry, before, after, actor)) return asItWas(before)
    const bound = entry && !(await isSomebodyElse(after, at)) && (await bindAtOnce(before, after, entry._id, at))
    // Only a wrong name counts against the home.
    if (bound || !guesses) await limits.giveBack('home')
    if (bound) {
      await deliverNow(bindings, id)
      return ownView(bound)
    }
    if (before ? await bindings.save(before, after) : await bindings.insert(after)) {
      if (after.outboxAt) await deliverNow(bindings, id)
      return ownView(after)
    }
    // Somebody was first: perhaps this very call, sent twice.
    const current = await bindings.find(id)
    const isSame = current?.name === after.name && current.relation === after.relation
    if (current && isSame && (current.state === after.state || current.decidedBy?.role === null))
      return ownView(current)
    throw fail('conflict')
  })
