/** What both ways of giving a mandate share: who can be asked, one document for each pair, the agent's own document. */
import { fail } from '@shared/errors'
import { mandateRules } from '@config/community/limits'
import type { Context } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { homesAt, people, type Member } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { runTransaction } from '../../_platform/data/transaction'
import { placeNodes } from '../../grid/places/placeNodes'
import { leadsOf } from './agents'
import { mandates, type Mandate } from './collections'
import { isChild } from '../children/guardians'
import { actsForAfter, checkLastDay, givenMandate, holdsAt, mandateId } from './mandate'

interface Asked {
  principal: string
  agent: string
  /** Where the principal lives. */
  home: string
  until: string
}

/** Of a person's mandates so many are looked through for those that hold. */
const looked = 20

/**
 * Somebody may act for another from now to the end of a day. Given with the same day while it holds, it changes nothing.
 * @throws invalid for an agent who is neither of the household nor a lead of the place, and for a day that cannot be
 */
export async function giveMandate(
  ctx: Context & { actor: Member },
  { principal: principalId, agent: agentId, home, until }: Asked,
  inPerson?: Mandate['consent']['inPerson'],
): Promise<Mandate> {
  const at = ctx.clock.now()
  checkLastDay(until, at)
  const refuse = (why: string) => fail('invalid', { fields: { agent: why } })
  if (principalId === agentId) throw refuse('不能请自己代办')
  const leads = leadsOf(await placeNodes(home, at), at).map(p => p.personId)

  const mandate = await runTransaction(async transaction => {
    const principal = await transaction.find(people, principalId)
    const homes = principal ? homesAt(principal, at).map(p => p.node) : []
    if (!principal || !homes.includes(home) || isChild(homesAt(principal, at))) throw fail('notFound')
    // Counted after the transaction has begun to read: two that are given at once meet at the principal's chain of the audit, and the
    // second one counts again.
    const known = await mandates.page('byPrincipal', { 'principal.personId': principalId }, { limit: looked })
    const others = known.items.filter(m => m.agent.personId !== agentId && holdsAt(m, at))
    if (others.length >= mandateRules.agentsAtOnce)
      throw fail('notNow', { message: `已经有 ${others.length} 个人替您办事,先停掉一个再加` })
    const agent = await transaction.find(people, agentId)
    const lives = agent ? homesAt(agent, at) : []
    if (!agent || isChild(lives) || !(lives.some(p => p.node === home) || leads.includes(agentId)))
      throw refuse('只能请同住的家人,或者您的单元长、楼长代办')
    const before = await transaction.find(mandates, mandateId(principalId, agentId))
    const after = givenMandate(before, { principal, agent, home, lastDay: until, inPerson, at })
    if (!after) return before
    const actsFor = actsForAfter(agent, after, at)
    if ((actsFor?.length ?? 0) > mandateRules.principalsAtOnce) throw refuse('这位已经替很多人办事了,请另选一位')
    await (before ? transaction.save(mandates, before, after) : transaction.insert(mandates, after))
    await transaction.save(people, agent, { ...agent, actsFor })
    await record(
      transaction,
      {
        entity: personEntity(principalId),
        action: 'giveConsent',
        by: auditActor(ctx.actor),
        subject: principalId,
        what: {
          of: 'mandate',
          mandate: after._id,
          until,
          text: after.consent.text,
          ...(inPerson ? { how: inPerson.how } : {}),
        },
      },
      at,
    )
    return after
  })
  if (!mandate) throw fail('conflict')
  if (mandate.outboxAt) await deliverNow(mandates, mandate._id)
  return mandate
}
