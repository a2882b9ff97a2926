/** What a mandate gives, from when until when, and who is told (DOMAIN §3). */
import { may, type Actor, type Permission } from '@shared/permissions'
import {
  actsForAfter,
  checkLastDay,
  endedMandate,
  givenMandate,
  holdsAt,
  mandateId,
  mandateView,
} from '../../../cloudfunctions/people/mandates/mandate'
import type { Mandate } from '../../../cloudfunctions/people/mandates/collections'
import { mandateConsent } from '../../../config/community/consents'
import { pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import { aPerson } from '../../factories/aPerson'

const at = '2026-11-24T09:00:00.000+08:00'
const later = '2026-11-25T09:00:00.000+08:00'
const principal = aPerson({ name: '李秀英' })
const agent = aPerson({ name: '王海宁' })
const other = { personId: 'p-other', name: '别人' }
const give = (before: Mandate | null, lastDay = '2026-12-31', more: object = {}) =>
  givenMandate(before, { principal, agent, home: 'XZZ-2-E05-B03-U2-0402', lastDay, at, ...more })
const given = give(null)!
const told = ({ outbox }: Mandate) => outbox.map(({ to, title }) => [to, title])

describe('a mandate', () => {
  it('holds from when it is given to the end of its last day, and not a moment longer', () => {
    expect(given.until).toBe('2027-01-01T00:00:00.000+08:00')
    expect(holdsAt(given, at)).toBe(true)
    expect(holdsAt(given, '2026-12-31T23:59:59.999+08:00')).toBe(true)
    expect(holdsAt(given, given.until)).toBe(false)
    expect(holdsAt(endedMandate(given, other, later), later)).toBe(false)
  })

  it('given again until the same day changes nothing; until another day it counts on', () => {
    expect(give(given)).toBeNull()
    expect(give(given, '2027-01-31')).toMatchObject({ version: 1, until: '2027-02-01T00:00:00.000+08:00' })
    expect(give(endedMandate(given, other, at))).toMatchObject({ version: 2, endedAt: null, endedBy: null })
  })

  it('is told to the agent, and to the principal only where an office wrote it down', () => {
    expect(told(given)).toEqual([[agent._id, '有人请您代办']])
    const recordedBy = { personId: 'p-lead', name: '王秀兰', role: 'unitLead' as const }
    const recorded = give(null, '2026-12-31', { inPerson: { recordedBy, how: '当面' } })!
    expect(told(recorded).map(([to]) => to)).toEqual([agent._id, principal._id])
    expect(mandateView(recorded, [], at).inPerson).toBe('单元长 王秀兰登记：当面')
    expect(mandateView(given, [], at)).toMatchObject({ inPerson: null, holds: true, until: '2026-12-31' })
  })

  it('that one side ended is told to the other side, and by a third to both', () => {
    const quiet = { ...given, outbox: [] }
    const by = (who: { _id: string; name: string }) => ({ personId: who._id, name: who.name })
    expect(told(endedMandate(quiet, by(principal), later)).map(([to]) => to)).toEqual([agent._id])
    expect(told(endedMandate(quiet, by(agent), later)).map(([to]) => to)).toEqual([principal._id])
    expect(told(endedMandate(quiet, other, later)).map(([to]) => to)).toEqual([principal._id, agent._id])
  })

  it("stands in the agent's document while it holds, once for each principal, and what is over goes", () => {
    const over = { personId: 'p-old', name: '从前的', from: at, until: at }
    const kept = { personId: 'p-kept', name: '另一位', from: at, until: later }
    const before = { ...agent, actsFor: [over, kept, { ...kept, personId: principal._id }] }
    expect(actsForAfter(before, given, at)?.map(({ personId }) => personId)).toEqual(['p-kept', principal._id])
    expect(actsForAfter(before, endedMandate(given, other, at), at)?.map(({ personId }) => personId)).toEqual([
      'p-kept',
    ])
  })
})

describe('the last day of a mandate', () => {
  const wrong = (day: string) => {
    try {
      checkLastDay(day, at)
    } catch (error) {
      const { code, fields } = error as { code: string; fields?: object }
      return code === 'invalid' ? fields : code
    }
    return null
  }

  it('is today or later, within a year, and a day that there is', () => {
    expect(['2026-11-24', '2027-11-24'].map(wrong)).toEqual([null, null])
    expect(wrong('2026-11-23')).toEqual({ until: '这一天已经过了，请重新选' })
    expect(wrong('2027-11-25')).toEqual({ until: '最长一年，到期可以再续' })
    expect(wrong('2027-02-29')).toEqual({ until: '没有这一天，请重新选' })
  })
})

describe('a mandate as it is kept and said', () => {
  const says = ({ outbox }: Mandate) => outbox.map(({ to, title, text, target }) => [to, title, text, target.id])
  const recordedBy = { personId: 'p-lead', name: '王秀兰', role: 'unitLead' as const }

  it('is one for each pair, under a name that is no id of theirs', () => {
    expect(given._id).toBe(mandateId(principal._id, agent._id))
    expect(given._id).toMatch(/^m[\da-f]{24}$/)
    expect(mandateId(agent._id, principal._id)).not.toBe(given._id)
  })

  it('names both sides, the home, the text that was agreed to, and who wrote it down', () => {
    expect(given).toMatchObject({
      version: 0,
      principal: { personId: principal._id, name: '李秀英' },
      agent: { personId: agent._id, name: '王海宁' },
      home: 'XZZ-2-E05-B03-U2-0402',
      from: at,
      endedAt: null,
      endedBy: null,
    })
    expect(given.consent).toEqual({ text: mandateConsent.version })
    const inPerson = { recordedBy, how: '当面' }
    expect(give(null, '2026-12-31', { inPerson })!.consent).toEqual({ text: mandateConsent.version, inPerson })
  })

  it('tells who, and until when', () => {
    expect(says(given)).toEqual([[agent._id, '有人请您代办', '李秀英 · 到 2026年12月31日', given._id]])
    expect(says(give(null, '2026-12-31', { inPerson: { recordedBy, how: '当面' } })!)[1]).toEqual([
      principal._id,
      '登记好了，有人替您办事',
      '王海宁 · 到 2026年12月31日',
      given._id,
    ])
    expect(says(endedMandate({ ...given, outbox: [] }, other, later))).toEqual([
      [principal._id, '代办停了', '王海宁不再替您办事', given._id],
      [agent._id, '代办停了', '您不再替李秀英办事', given._id],
    ])
  })

  it('keeps what waits in its outbox, and when a courier comes for it', () => {
    const waiting = { ...endedMandate(given, other, at), outboxAt: later }
    expect(give(waiting)!.outbox).toHaveLength(waiting.outbox.length + 1)
    const gone = { ...agent, _id: pseudonymOf('gone') }
    expect(give(waiting, '2026-12-31', { agent: gone })).toMatchObject({ outboxAt: later })
    expect(given.outboxAt).not.toBeNull()
  })

  it('that ended says who ended it and when, one version later', () => {
    expect(endedMandate(given, other, later)).toMatchObject({ version: 1, endedAt: later, endedBy: other })
    expect(mandateView(endedMandate(given, other, later), [], later)).toMatchObject({ holds: false, endedBy: '别人' })
    expect(mandateView(given, [], at)).toEqual({
      id: given._id,
      principal: given.principal,
      agent: given.agent,
      from: '2026-11-24',
      until: '2026-12-31',
      inPerson: null,
      holds: true,
      endedBy: null,
      uses: [],
    })
  })

  it('gives somebody who acts for nobody yet their first principal, from when until when', () => {
    expect(actsForAfter(agent, given, at)).toEqual([
      { ...given.principal, from: at, until: given.until, services: true },
    ])
    expect(actsForAfter(agent, endedMandate(given, other, at), at)).toEqual([])
  })
})

describe('what a mandate gives', () => {
  const actor: Actor = { personId: agent._id, name: '', posts: [], actsFor: [{ personId: principal._id }] }
  const theirs = { ownerId: principal._id }

  it("is the principal's reports and nothing else of theirs", () => {
    const gives = (right: Exclude<Permission, 'system'>) => may(actor, right, theirs)
    expect((['report.submit', 'report.own', 'report.read'] as const).filter(gives)).toHaveLength(3)
    const never = ['message.read', 'people.me', 'binding.own', 'mandate.own', 'person.own', 'phone.reveal'] as const
    expect(never.filter(gives)).toEqual([])
  })

  it('is what they apply for too, where the words that they agreed to named services and papers', () => {
    const earlier = { ...given, consent: { text: '2026-11' } }
    expect(actsForAfter(agent, earlier, at)).toMatchObject([{ services: false }])
    const services = ['service.apply', 'service.own'] as const
    const resident = { role: 'resident' as const, node: 'XZZ-2-E05-B03-U2-0402' }
    const gives = (mandate: Mandate) => {
      const acting = { ...actor, posts: [resident], actsFor: actsForAfter(agent, mandate, at) ?? [] }
      return services.filter(right => may(acting, right, theirs))
    }
    expect(gives(earlier)).toEqual([])
    expect(gives(given)).toEqual([...services])
    // Agreed to anew until the same day, it is another mandate.
    expect(give(earlier)).toMatchObject({ consent: { text: given.consent.text } })
  })

  it('is nothing of anybody else, and nothing of what is hidden from the agent', () => {
    expect(may(actor, 'report.read', { ownerId: 'p-stranger' })).toBe(false)
    expect(may(actor, 'report.read', { ...theirs, hiddenFrom: [agent._id] })).toBe(false)
  })
})
