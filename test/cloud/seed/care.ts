/** Sample consents and mandates, made by the product's own rules (DOMAIN §3). */
import { ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import { childConsent } from '@config/community/consents'
import type { SeededPerson } from '@config/community/people'
import { sampleConsents, sampleMandates } from '@config/community/residents'
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addDays, dateOf, type Time } from '../../../cloudfunctions/_platform/time'
import { bindingId } from '../../../cloudfunctions/people/binding/ask'
import type { Binding } from '../../../cloudfunctions/people/binding/collections'
import type { Mandate } from '../../../cloudfunctions/people/mandates/collections'
import { decidersOf } from '../../../cloudfunctions/people/binding/deciders'
import { actsForAfter, givenMandate } from '../../../cloudfunctions/people/mandates/mandate'
import type { Sample } from './past'

const found = (people: SeededPerson[], openid: string) => {
  const person = people.find(p => p.openid === openid)
  if (!person?.home) throw new Error(`${openid} lives nowhere`)
  return { openid, personId: personIdOf(openid), name: person.name, home: person.home }
}

/** The approved requests of the sample children, each with the consent of a guardian. */
export function sampleBindings(people: SeededPerson[], nodes: GridNode[], now: Time): Sample<Binding>[] {
  return sampleConsents.map(({ child: childId, guardian: guardianId }) => {
    const child = found(people, childId)
    const guardian = found(people, guardianId)
    const at = addDays(now, -30)
    return {
      _id: bindingId(child.personId, child.home),
      version: 2,
      state: 'approved',
      personId: child.personId,
      openid: child.openid,
      home: child.home,
      place: nodes.find(n => n._id === child.home)?.fullName ?? child.home,
      name: child.name,
      relation: 'family',
      leaseUntil: null,
      at,
      asked: [],
      deciders: decidersOf(ladderOf(child.home), []),
      decidedBy: null,
      decidedAt: at,
      reason: null,
      under14: true,
      adultsTold: 2,
      consent: { by: { personId: guardian.personId, name: guardian.name }, at, text: childConsent.version },
      outbox: [],
      outboxAt: null,
      sample: true,
    }
  })
}

export function sampleMandatesOf(people: SeededPerson[], now: Time): Sample<Mandate>[] {
  return sampleMandates.flatMap(({ principal: principalId, agent: agentId }) => {
    const [principal, agent] = [found(people, principalId), found(people, agentId)]
    const at = addDays(now, -10)
    const asPerson = ({ openid, personId, name, home }: typeof principal): Person => ({
      _id: personId,
      openid,
      name,
      posts: [],
      home,
      msgCredits: {},
      joinedAt: at,
    })
    const mandate = givenMandate(null, {
      principal: asPerson(principal),
      agent: asPerson(agent),
      home: principal.home,
      lastDay: dateOf(addDays(at, 300)),
      at,
    })
    return mandate ? [{ ...mandate, outbox: [], outboxAt: null, sample: true as const }] : []
  })
}

/** People who know for whom they act. */
export const withActsFor = <T extends Person>(people: T[], mandates: Mandate[]): T[] =>
  people.map(person =>
    mandates
      .filter(m => m.agent.personId === person._id)
      .reduce((agent, mandate) => ({ ...agent, actsFor: actsForAfter(agent, mandate, mandate.from) }), person),
  )
