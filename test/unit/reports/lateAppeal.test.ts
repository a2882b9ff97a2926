/** An appeal that is not answered in time climbs as a report does (DOMAIN §4): above whoever answers it, never to whoever declined. */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { nearestDecider } from '../../../cloudfunctions/reports/appeals/decider'
import { calendarFor } from '../../../cloudfunctions/reports/lifecycle/clocks'
import type { Change, Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { allowedEvents } from '../../../cloudfunctions/reports/lifecycle/parties'
import { escalatedUntil } from '../../../cloudfunctions/reports/ladder/escalateDue'
import { nextAbove } from '../../../cloudfunctions/reports/ladder/rungs'
import { nextStep } from '../../../cloudfunctions/reports/ladder/steps'
import { itemOf } from '../../../cloudfunctions/reports/ladder/weeklyItem'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { arrangedUntil } from '../../../config/community/workingTime'
import type { Holder } from '../../../types/grid/node'
import type { Role } from '../../../types/permissions'
import { aReport } from '../../factories/aReport'

// Declined by 王秀兰 on a Tuesday at 14:10, appealed on Wednesday at 9:00: three days of work are over on Monday at 9:00.
const on = (moment: string) => `2026-11-${moment}:00.000+08:00`
const lead: Doer = { ...aReport().holder!, role: 'unitLead' }
const resident: Doer = { ...aReport().reporter, role: null }
const does = (report: Report, change: Change, at: string, by: Doer) => advance(report, change, by, at)
const declined = (report: Report = aReport(), as: Role = 'unitLead', by: Doer = lead) =>
  does(report, { type: 'decline', as, channel: 'hotline', note: '不归这里' }, on('24T14:10'), by)
const appealed = (report: Report = declined(), at = on('25T09:00')) =>
  does(report, { type: 'appeal', to: nearestDecider(report), note: '该管' }, at, resident)
const steps = ({ timeline }: Report) =>
  timeline.filter(({ event }) => event === 'escalate').map(e => `${e.clock} ${e.percent} ${e.to?.role ?? '-'}`)
const told = ({ outbox }: Report, from = 0) => outbox.slice(from).map(({ to, title }) => [to, title])

it('reminds whoever answers at half its time, and climbs one lead at the whole and at each further half, each once', () => {
  const report = appealed()
  expect([report.holder?.role, report.appeal?.dueAt]).toEqual(['buildingLead', on('30T09:00')])
  expect(nextStep(report)).toEqual({ clock: 'answer', percent: 50, at: on('26T14:15') })
  expect(report.escalatesAt).toBe(on('26T14:15'))
  const reminded = escalatedUntil(report, on('26T14:15'))
  expect(told(reminded, report.outbox.length)).toEqual([[report.holder?.personId, '时间过半，申诉还没答复，请您抓紧']])
  const late = escalatedUntil(reminded, on('30T09:00'))
  expect(late).toMatchObject({ holder: report.holder, state: 'declined', escalation: { level: 1, answer: 100 } })
  const [area] = late.supervisors
  expect(told(late, reminded.outbox.length)).toEqual([
    [area?.personId, '有一件到时间申诉还没答复，请您督办'],
    [report.holder?.personId, `到时间申诉还没答复，${area?.name}来督办了`],
  ])
  expect(late.escalatesAt).toBe('2026-12-01T14:15:00.000+08:00')
  const top = escalatedUntil(late, '2026-12-08T09:00:00.000+08:00')
  expect(steps(top)).toEqual(['answer 50 -', 'answer 100 areaLead', 'answer 150 chiefLead'])
  expect(escalatedUntil(top, '2026-12-08T09:00:00.000+08:00')).toBe(top)
})

it('says in its messages until when the answer was due, not the report', () => {
  const report = appealed()
  expect(escalatedUntil(report, on('26T14:15')).outbox.at(-1)?.text).toMatch(/最晚 11月30日 09:00/)
  expect(report.outbox.at(-1)?.text).toMatch(/最晚 11月30日 09:00/)
})

it('takes three days of work of an emergency too, and climbs over all leads above whoever declined', () => {
  const desk = aReport({ category: 'fireLane', at: on('24T14:00') })
  const by: Doer = { ...desk.holder!, role: 'dispatcher' }
  const report = appealed(declined(desk, 'dispatcher', by))
  expect([report.holder?.role, nextStep(report)?.at]).toEqual(['chiefLead', on('26T14:15')])
  // Above the chief lead there is nobody: it comes onto the weekly list.
  const late = escalatedUntil(report, on('30T09:00'))
  expect(steps(late)).toEqual(['answer 50 -', 'answer 100 -'])
  expect(late.breachWeeks).toEqual(['2026-W49'])
})

it('goes on from where supervision had climbed before', () => {
  const climbed = escalatedUntil(aReport(), on('24T17:00'))
  expect(climbed.supervisors.map(({ role }) => role)).toEqual(['buildingLead', 'areaLead'])
  const report = appealed(does(climbed, { type: 'decline', as: 'unitLead', channel: 'hotline', note: '不归这里' }, on('24T17:10'), lead)) // prettier-ignore
  const late = escalatedUntil(report, on('30T09:00'))
  expect(late.supervisors.map(({ role }) => role)).toEqual(['buildingLead', 'areaLead', 'chiefLead'])
  expect(late.escalation).toMatchObject({ level: 3, acknowledge: 150, answer: 100 })
})

describe('who joins', () => {
  const holderOf = (role: Role, personId = `p-${role}`): Holder => ({ personId, name: role, role })
  const above = (['unitLead', 'buildingLead', 'areaLead', 'chiefLead', 'dispatcher'] as const).map(role => holderOf(role)) // prettier-ignore
  const joins = (decliner: Holder, holder: Holder | null, more: Partial<Report> = {}) =>
    nextAbove({
      ...appealed(),
      above,
      holder,
      declinedBy: { personId: decliner.personId, role: decliner.role, at: on('24T14:10') },
      ...more,
    })?.personId ?? null

  it('stands above whoever declined, though nobody has it', () => {
    expect(joins(holderOf('buildingLead'), null)).toBe('p-areaLead')
    expect(joins(holderOf('dispatcher'), null)).toBe('p-chiefLead')
    expect(joins(holderOf('chiefLead'), holderOf('auditor'))).toBeNull()
  })

  it('is never whoever declined, in whatever other post they stand above', () => {
    const decliner = holderOf('unitLead', 'p-areaLead')
    expect(joins(decliner, holderOf('buildingLead'))).toBe('p-chiefLead')
    // What was not declined knows nothing of it.
    expect(joins(decliner, holderOf('buildingLead'), { state: 'assigned' })).toBe('p-areaLead')
  })

  it('is not held up by an emergency having rungs of its own', () => {
    expect(joins(holderOf('unitLead'), holderOf('buildingLead'), { level: 'P0' })).toBe('p-areaLead')
    expect(joins(holderOf('property'), holderOf('unitLead'), { level: 'P0' })).toBe('p-buildingLead')
  })
})

it('can be answered by whoever joined, and ends with the answer', () => {
  const late = escalatedUntil(appealed(), on('30T09:00'))
  const area = { personId: late.supervisors[0]!.personId, name: '片长', posts: [{ role: 'areaLead' as const, node: 'XZZ-2' }] } // prettier-ignore
  expect(allowedEvents(late, area, on('30T10:00'))).toContain('decideAppeal')
  const doer: Doer = { personId: area.personId, name: area.name, role: 'areaLead' }
  const refused = does(late, { type: 'decideAppeal', upheld: false, note: '看过了' }, on('30T10:00'), doer)
  expect([refused.escalatesAt, nextStep(refused), refused.nextDueAt]).toEqual([null, null, null])
  const upheld = does(late, { type: 'decideAppeal', upheld: true, to: late.supervisors[0]!, note: '该办' }, on('30T10:00'), doer) // prettier-ignore
  expect(nextStep(upheld)).toEqual({ clock: 'acknowledge', percent: 50, at: on('30T11:00') })
  expect(upheld.supervisors).toEqual(late.supervisors)
})

describe('the weekly list', () => {
  const alone = () => appealed({ ...declined(), above: aReport().above.filter(({ role }) => role === 'buildingLead') })

  it('has an appeal that nobody is left to join, each week until it is answered, with the time of the answer', () => {
    const late = escalatedUntil(escalatedUntil(alone(), on('30T09:00')), '2026-12-08T09:00:00.000+08:00')
    expect(late.breachWeeks).toEqual(['2026-W49', '2026-W50'])
    expect(itemOf(late, '2026-W50')).toMatchObject({ dueAt: on('30T09:00'), settledAt: null, weeks: 2 })
    const answered = does(late, { type: 'decideAppeal', upheld: false, note: '看过了' }, '2026-12-08T10:00:00.000+08:00', { ...late.holder!, role: 'buildingLead' }) // prettier-ignore
    expect(answered.escalatesAt).toBeNull()
    expect(itemOf(answered, '2026-W50')).toMatchObject({
      dueAt: late.dueAt,
      settledAt: '2026-12-08T10:00:00.000+08:00',
    })
  })

  it('has it no longer once it was declined, and after an appeal not before its time is over', () => {
    const top = escalatedUntil({ ...aReport(), above: [] }, on('24T16:00'))
    expect(top.breachWeeks).toEqual(['2026-W48'])
    const again = appealed({ ...declined(top), above: aReport().above })
    expect(again.escalation?.breachedAt).toBeNull()
    expect(escalatedUntil({ ...again, above: [] }, on('30T08:59')).breachWeeks).toEqual(['2026-W48'])
    expect(escalatedUntil({ ...again, above: [] }, on('30T09:00')).breachWeeks).toEqual(['2026-W48', '2026-W49'])
  })
})

it('says when the holidays of its own days are not known', () => {
  const at = `${arrangedUntil}-12-30T10:00:00.000+08:00`
  expect(calendarFor(appealed(declined(), at)).known).toBe(false)
  expect(calendarFor(appealed()).known).toBe(true)
  expect(calendarFor(declined()).known).toBe(true)
})
