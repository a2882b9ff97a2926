/** What somebody is to a report, and so what they may do now (DOMAIN §4). */
import { allowedEvents, partiesOf, refusal, thingOf } from '../../../cloudfunctions/reports/lifecycle/parties'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { Actor, Post, Role } from '../../../types/permissions'
import { aReport } from '../../factories/aReport'

const at = '2026-11-24T15:00:00.000+08:00'
const unit = 'XZZ-2-E05-B03-U2'
const building = 'XZZ-2-E05-B03'
const ladder = [unit, building, 'XZZ-2-E05', 'XZZ-2', 'XZZ']
const lead = { personId: 'p-lead', name: '王秀兰', role: 'unitLead' as const }
const report: Report = {
  ...aReport(),
  reporter: { personId: 'p-reporter', name: '李秀英' },
  holder: lead,
  firstUnit: { personId: 'p-lead' },
  supervisors: [{ personId: 'p-above', name: '上级', role: 'areaLead' }],
  copies: [{ personId: 'p-copy', name: '抄送', role: 'unitLead' }],
  ladder,
  hiddenFrom: [],
  recused: [],
  reviewAt: null,
}
const actor = (personId: string, ...posts: Post[]): Actor => ({ personId, name: '某', posts })
const of = (role: Role, node: string): Post => ({ role, node })
const parties = (who: Actor, more: Partial<Report> = {}) => [...partiesOf({ ...report, ...more }, who)]

it('asks about its reporter, whoever has to do with it, its place and whom it is hidden from', () => {
  expect(thingOf({ ...report, hiddenFrom: ['p-x'] })).toEqual({
    ownerId: 'p-reporter',
    heldBy: ['p-lead', 'p-above', 'p-copy'],
    ladder,
    hiddenFrom: ['p-x'],
  })
  expect(thingOf({ ...report, holder: null }).heldBy).toEqual(['p-above', 'p-copy'])
})

describe('somebody is', () => {
  it('its reporter, or acts for the reporter, unless they have to handle it', () => {
    expect(parties(actor('p-reporter'))).toEqual(['reporter', 'kin'])
    const agent = { ...actor('p-agent'), actsFor: [{ personId: 'p-reporter' }] }
    expect(parties(agent)).toEqual(['reporter'])
    expect(parties({ ...agent, actsFor: [{ personId: 'p-else' }] })).toEqual([])
    expect(parties({ ...agent, personId: 'p-lead', posts: [of('unitLead', unit)] })).toEqual(['holder'])
    expect(parties(agent, { firstUnit: { personId: 'p-agent' } })).toEqual([])
    expect(parties(agent, { supervisors: [{ ...lead, personId: 'p-agent' }] })).toEqual([])
    expect(parties(agent, { hiddenFrom: ['p-agent'] })).toEqual([])
  })

  it('its holder while their post gives them the right, and not for having filed it', () => {
    expect(parties(actor('p-lead', of('unitLead', unit)))).toEqual(['holder'])
    expect(parties(actor('p-lead', of('resident', `${unit}-0402`)))).toEqual([])
    expect(parties({ ...actor('p-lead'), suspended: [of('unitLead', unit)] })).toEqual([])
    expect(parties(actor('p-lead', of('unitLead', unit)), { hiddenFrom: ['p-lead'] })).toEqual([])
    expect(parties(actor('p-reporter', of('unitLead', unit)))).toEqual(['reporter', 'kin'])
  })

  it('a parent when a lead of the place stands above the holder, and not beside or below', () => {
    const area = { ...lead, role: 'areaLead' as const }
    expect(parties(actor('p', of('buildingLead', building)))).toEqual(['parent'])
    expect(parties(actor('p', of('buildingLead', 'XZZ-2-E05-B04')))).toEqual([])
    expect(parties(actor('p', of('buildingLead', building)), { holder: area })).toEqual([])
    expect(parties(actor('p', of('areaLead', 'XZZ-2')), { holder: area })).toEqual(['counter'])
    expect(parties(actor('p', of('chiefLead', 'XZZ')), { holder: area })).toEqual(['parent', 'reviewer', 'counter'])
    expect(parties(actor('p', of('buildingLead', building)), { hiddenFrom: ['p'] })).toEqual([])
    // Of two posts each stands for itself: one is high and elsewhere, the other here and low.
    const two = actor('p', of('areaLead', 'XZZ-1'), of('buildingLead', building))
    expect(parties(two, { holder: { ...lead, role: 'buildingLead' } })).toEqual([])
    expect(parties(two)).toEqual(['parent'])
  })

  it('a parent of what nobody has', () => {
    expect(parties(actor('p', of('buildingLead', building)), { holder: null })).toEqual(['parent'])
    expect(parties(actor('p', of('unitLead', unit)), { holder: null })).toEqual([])
  })

  it('the duty desk, above everybody, and who looks at what a program was not sure of', () => {
    const chief = { ...lead, role: 'chiefLead' as const }
    expect(parties(actor('p', of('dispatcher', 'XZZ')), { holder: chief })).toEqual([
      'dispatcher',
      'parent',
      'reviewer',
      'counter',
    ])
    expect(parties(actor('p-lead', of('dispatcher', 'XZZ')))).toEqual(['dispatcher', 'holder', 'reviewer', 'counter'])
    expect(parties(actor('p', of('admin', 'XZZ')))).toEqual(['reviewer', 'counter'])
    expect(parties(actor('p', of('admin', 'XZZ')), { hiddenFrom: ['p'] })).toEqual([])
  })

  it('who may say that it does not count: not for having it or having filed it, and nobody who must keep out of it', () => {
    expect(parties(actor('p-lead', of('unitLead', unit)))).not.toContain('counter')
    const chief = (home: string) => actor('p', of('chiefLead', 'XZZ'), of('resident', home))
    expect(parties(chief(`${unit}-0401`))).toContain('counter')
    expect(parties(chief(`${unit}-0402`), { recused: [`${unit}-0402`] })).not.toContain('counter')
  })

  it('the second of two: another person of another household, who does not have it', () => {
    const asker = { personId: 'p-area', name: '片长', role: 'areaLead' as const }
    const exclusion = { by: asker, marks: ['p-area', `${unit}-0401`], at, agreed: null }
    const second = (personId: string, ...posts: Post[]) =>
      parties(actor(personId, of('chiefLead', 'XZZ'), ...posts), { exclusion }).includes('secondCounter')
    expect(second('p-chief')).toBe(true)
    // The same person in another post, whoever lives with them, and whoever has the report.
    expect(second('p-area')).toBe(false)
    expect(second('p-chief', of('resident', `${unit}-0401`))).toBe(false)
    expect(second('p-lead')).toBe(false)
    expect(parties(actor('p-chief', of('chiefLead', 'XZZ')))).not.toContain('secondCounter')
  })
})

describe('an event', () => {
  const why = (
    event: Parameters<typeof refusal>[1],
    more: Partial<Report>,
    who: Parameters<typeof refusal>[2],
    now = at,
  ) => refusal({ ...report, ...more }, event, who, now)

  it('is not possible now when the table has it not here, whoever asks', () => {
    expect(why('rate', {}, new Set(['reporter']))).toBe('notNow')
    expect(why('decline', { state: 'inProgress' }, new Set(['holder']))).toBe('notNow')
  })

  it('is forbidden to whoever may not cause it, and possible for one of those who may', () => {
    expect(why('accept', {}, new Set(['reporter']))).toBe('forbidden')
    expect(why('accept', {}, new Set())).toBe('forbidden')
    expect(why('supplement', {}, new Set(['holder']))).toBeNull()
  })

  it('sendBack is possible twice', () => {
    expect([0, 1, 2].map(sendBacks => why('sendBack', { sendBacks }, new Set(['holder'])))).toEqual([
      null,
      null,
      'notNow',
    ])
  })

  it('suspend is asked for once: then it waits for the answer of whoever stands above', () => {
    const pause = { waitingFor: 'other' as const, until: '2026-11-28', since: null }
    expect(why('suspend', { state: 'inProgress' }, new Set(['holder']))).toBeNull()
    expect(why('suspend', { state: 'inProgress', pause }, new Set(['holder']))).toBe('notNow')
    expect(why('suspend', { state: 'inProgress', pause }, new Set(['parent']))).toBeNull()
    expect(why('approveSuspension', { state: 'inProgress', pause }, new Set(['parent']))).toBeNull()
    expect(why('approveSuspension', { state: 'inProgress', pause }, new Set(['holder']))).toBe('forbidden')
    expect(why('approveSuspension', { state: 'inProgress' }, new Set(['parent']))).toBe('notNow')
  })

  it('review is possible while something waits', () => {
    expect(why('review', {}, new Set(['reviewer']))).toBe('notNow')
    expect(why('review', { reviewAt: at }, new Set(['reviewer']))).toBeNull()
  })

  it('reopen is possible for seven days after it was settled', () => {
    const closed = { state: 'closed' as const, resolvedAt: '2026-11-24T14:00:00.000+08:00' }
    expect(why('reopen', closed, new Set(['reporter']), '2026-12-01T13:59:59.999+08:00')).toBeNull()
    expect(why('reopen', closed, new Set(['reporter']), '2026-12-01T14:00:00.000+08:00')).toBe('notNow')
    expect(why('reopen', { ...closed, resolvedAt: null }, new Set(['reporter']))).toBe('notNow')
  })

  it('to submit is no button of a report that is there', () => {
    expect(allowedEvents(report, actor('p-reporter'), at)).toEqual(['withdraw', 'remind', 'supplement'])
  })
})
