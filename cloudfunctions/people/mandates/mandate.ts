/** 委托: giving and ending a mandate, pure, and how either side sees it (DOMAIN §3). */
import { fail } from '@shared/errors'
import type { MandateView } from '@shared/people/contract'
import { roleLabels } from '@shared/permissions'
import { consentsWithServices, mandateConsent } from '@config/community/consents'
import { mandateRules } from '@config/community/limits'
import type { Person } from '../../_platform/call/members'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import { sha256 } from '../../_platform/personId'
import { addDays, dateOf, isDay, type DateText, type Time } from '../../_platform/time'
import type { Mandate } from './collections'
import { endOf, lastDayOf } from '../residence/lease'
import { sayDay } from '../../_platform/sayDay'

/** A hash: it stands in the messages of both sides, and says nothing of one of them who has left. */
export const mandateId = (principal: string, agent: string) => `m${sha256(`${principal}#${agent}`).slice(0, 24)}`

/** Does it hold at this moment? It begins when it is given. */
export const holdsAt = ({ until, endedAt }: Pick<Mandate, 'until' | 'endedAt'>, at: Time) =>
  endedAt === null && at < until

/** @throws invalid for a day that is not there, is over, or is further than a mandate may reach */
export function checkLastDay(lastDay: DateText, now: Time): void {
  const wrong = !isDay(lastDay)
    ? '没有这一天，请重新选'
    : lastDay < dateOf(now)
      ? '这一天已经过了，请重新选'
      : lastDay > dateOf(addDays(now, mandateRules.longestDays))
        ? '最长一年，到期可以再续'
        : null
  if (wrong) throw fail('invalid', { fields: { until: wrong } })
}

interface Giving {
  principal: Person
  agent: Person
  home: string
  lastDay: DateText
  inPerson?: Mandate['consent']['inPerson']
  at: Time
}

/** The mandate after it was given, or given until another day; null when just that holds already. */
export function givenMandate(
  before: Mandate | null,
  { principal, agent, home, lastDay, inPerson, at }: Giving,
): Mandate | null {
  const until = endOf(lastDay)
  if (before && holdsAt(before, at) && before.until === until && before.consent.text === mandateConsent.version)
    return null
  const mandate: Mandate = {
    _id: mandateId(principal._id, agent._id),
    version: (before?.version ?? -1) + 1,
    principal: { personId: principal._id, name: principal.name },
    agent: { personId: agent._id, name: agent.name },
    home,
    from: at,
    until,
    consent: { text: mandateConsent.version, ...(inPerson ? { inPerson } : {}) },
    endedAt: null,
    endedBy: null,
    outbox: before?.outbox ?? [],
    outboxAt: before?.outboxAt ?? null,
  }
  const told = [tellParty(mandate, agent._id, '有人请您代办', `${principal.name} · 到 ${sayDay(lastDay)}`, at)]
  if (inPerson)
    told.push(tellParty(mandate, principal._id, '登记好了，有人替您办事', `${agent.name} · 到 ${sayDay(lastDay)}`, at))
  return withOutbox(mandate, told, at)
}

/** The mandate after somebody ended it; the other side is told. */
export function endedMandate(before: Mandate, by: { personId: string; name: string }, at: Time): Mandate {
  const after: Mandate = { ...before, version: before.version + 1, endedAt: at, endedBy: by }
  const { principal, agent } = before
  const told = [
    tellParty(after, principal.personId, '代办停了', `${agent.name}不再替您办事`, at),
    tellParty(after, agent.personId, '代办停了', `您不再替${principal.name}办事`, at),
  ]
  return withOutbox(after, told.filter(({ to }) => to !== by.personId), at) // prettier-ignore
}

/** What an agent's own document says of the principals for whom they may act; what is over is dropped. */
export const actsForAfter = (agent: Person, mandate: Mandate, at: Time): Person['actsFor'] => [
  ...(agent.actsFor ?? []).filter(p => p.personId !== mandate.principal.personId && at < p.until),
  ...(holdsAt(mandate, at)
    ? [{ ...mandate.principal, from: mandate.from, until: mandate.until, services: namesServices(mandate) }]
    : []),
]

/** Did the words that were agreed to name services and papers? */
export const namesServices = ({ consent }: Pick<Mandate, 'consent'>) => consentsWithServices.includes(consent.text)

const tellParty = ({ _id }: Mandate, to: string, title: string, who: string, at: Time): Told =>
  tell(to, 'mandateChanged', { title, who, at }, _id)

/** A mandate as its two sides see it. */
export function mandateView(mandate: Mandate, uses: MandateView['uses'], at: Time): MandateView {
  const { _id, principal, agent, from, until, consent, endedBy } = mandate
  const recorded = consent.inPerson
  return {
    id: _id,
    principal,
    agent,
    from: dateOf(from),
    until: lastDayOf(until),
    inPerson: recorded
      ? `${roleLabels[recorded.recordedBy.role]} ${recorded.recordedBy.name}登记：${recorded.how}`
      : null,
    holds: holdsAt(mandate, at),
    endedBy: endedBy?.name ?? null,
    uses,
  }
}
