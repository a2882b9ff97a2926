/** What both ways of giving a mandate share: who can be asked, one document for each pair, the agent's own document. */
import { fail } from '@shared/errors'
import { mandateRules } from '@config/community/limits'
import type { PersonContext } from '../../_platform/call/context'
import type { Decide } from '../../_platform/data/change'
import type { Time } from '../../_platform/time'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { homesAt, people } from '../../_platform/call/members'
import { placeNodes } from '../../grid/places/placeNodes'
import { leadsOf } from './agents'
import { mandates, type Mandate } from './collections'
import { isChild } from '../children/guardians'
import { actsForAfter, checkLastDay, givenMandate, holdsAt } from './mandate'

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
 * The decision that somebody may act for another from now to the end of a day. Given with the same day while it holds, it changes nothing.
 * @throws invalid for an agent who is neither of the household nor a lead of the place, and for a day that cannot be
 */
export const giveMandate =
  (
    { actor }: PersonContext,
    { principal: principalId, agent: agentId, home, until }: Asked,
    inPerson?: Mandate['consent']['inPerson'],
  ): Decide<Mandate, object, true> =>
  async ({ before, at, transaction }) => {
    checkLastDay(until, at)
    const refuse = (why: string) => fail('invalid', { fields: { agent: why } })
    if (principalId === agentId) throw refuse('不能请自己代办')
    const leads = leadsOf(await placeNodes(home, at), at).map(p => p.personId)
    const principal = await transaction.find(people, principalId)
    const homes = principal ? homesAt(principal, at).map(p => p.node) : []
    if (!principal || !homes.includes(home) || isChild(homesAt(principal, at))) throw fail('notFound')
    await checkAgents(principalId, agentId, at)
    const agent = await transaction.find(people, agentId)
    const lives = agent ? homesAt(agent, at) : []
    if (!agent || isChild(lives) || !(lives.some(p => p.node === home) || leads.includes(agentId)))
      throw refuse('只能请同住的家人，或者您的单元长、楼长代办')
    const after = givenMandate(before, { principal, agent, home, lastDay: until, inPerson, at })
    if (!after) return null
    const actsFor = actsForAfter(agent, after, at)
    if ((actsFor?.length ?? 0) > mandateRules.principalsAtOnce) throw refuse('这位已经替很多人办事了，请另选一位')
    await transaction.save(people, agent, { ...agent, actsFor })
    const how: Record<string, string> = inPerson ? { how: inPerson.how } : {}
    const what = { of: 'mandate', mandate: after._id, until, text: after.consent.text, ...how }
    const consent = { entity: personEntity(principalId), action: 'giveConsent' as const, by: auditActor(actor) }
    return { after, audit: [{ ...consent, subject: principalId, what }] }
  }

/**
 * Counted after the transaction has begun to read: two that are given at once meet at the principal's chain of the audit, and the second one
 * counts again. @throws notNow
 */
async function checkAgents(principalId: string, agentId: string, at: Time): Promise<void> {
  const known = await mandates.page('byPrincipal', { 'principal.personId': principalId }, { limit: looked })
  const others = known.items.filter(m => m.agent.personId !== agentId && holdsAt(m, at))
  if (others.length >= mandateRules.agentsAtOnce)
    throw fail('notNow', { message: `已经有 ${others.length} 个人替您办事，先停掉一个再加` })
}
