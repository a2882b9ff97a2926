/** What an event leaves behind in a report: its step in the timeline, its clocks, who has it and who watches (DOMAIN §4). */
import { advance, deciderAfterSendBack, supervisorAfterReopen } from '../../../cloudfunctions/reports/lifecycle/advance'
import type { Change, Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import { pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { Holder } from '../../../types/grid/node'
import { aReport } from '../../factories/aReport'

const at = '2026-11-24T15:00:00.000+08:00'
const holder = (personId: string, role: Holder['role'], phone?: string): Holder => ({
  personId,
  name: personId,
  role,
  ...(phone ? { phone } : {}),
})
const lead = holder('p-lead', 'unitLead')
const building = holder('p-building', 'buildingLead', '8567')
const area = holder('p-area', 'areaLead')
const chief = holder('p-chief', 'chiefLead')
const desk = holder('p-desk', 'dispatcher')
const gone = holder(pseudonymOf('gone'), 'unitLead')
const report: Report = {
  ...aReport(),
  state: 'assigned',
  reporter: { personId: 'p-reporter', name: '李秀英' },
  holder: lead,
  firstUnit: { personId: 'p-lead' },
  supervisors: [],
  above: [building, area, chief, desk],
  rating: null,
  closesAt: null,
  hiddenFrom: [],
}
const doer: Doer = { personId: 'p-doer', name: '某人', role: null }
const after = (change: Change, more: Partial<Report> = {}, by = doer) => advance({ ...report, ...more }, change, by, at)
const step = (...given: Parameters<typeof after>) => after(...given).timeline.at(-1)
const settled = { state: 'resolved' as const, closesAt: '2026-12-01T00:00:00.000+08:00' }
const resolve: Change = { type: 'resolve', outcome: 'solved', note: '清了', photos: ['cloud://a'], noPhoto: '拍不了' }

describe('a step of the timeline', () => {
  it('says when, who in which role, and what; nothing else when there is nothing else', () => {
    expect(step({ type: 'accept' }, {}, { ...doer, role: 'unitLead' })).toEqual({
      at,
      by: { personId: 'p-doer', name: '某人', role: 'unitLead' },
      event: 'accept',
    })
    expect(Object.keys(step({ type: 'supplement', note: '', photos: [] }) ?? {})).toEqual(['at', 'by', 'event'])
  })

  it('says to whom it went, without their number', () => {
    const to = { personId: 'p-building', name: 'p-building', role: 'buildingLead' }
    expect(step({ type: 'transfer', to: building, note: '您近' })).toMatchObject({ to, note: '您近' })
    expect(step({ type: 'transfer', to: building })?.to).toEqual(to)
    expect(step({ type: 'reopen', supervisor: building }, settled)?.to).toEqual(to)
    expect('to' in (step({ type: 'reopen', supervisor: null }, settled) ?? {})).toBe(false)
  })

  it('says what came of it, with its photos, or why there is none', () => {
    const now = { state: 'inProgress' as const }
    expect(step(resolve, now)).toMatchObject({ outcome: 'solved', note: '清了', photos: ['cloud://a'] })
    expect('noPhoto' in (step(resolve, now) ?? {})).toBe(false)
    expect(step({ ...resolve, photos: [] }, now)).toMatchObject({ noPhoto: '拍不了' })
    expect('photos' in (step({ ...resolve, photos: [] }, now) ?? {})).toBe(false)
    expect('noPhoto' in (step({ ...resolve, photos: [], noPhoto: '' }, now) ?? {})).toBe(false)
    expect('outcome' in (step({ type: 'accept' }) ?? {})).toBe(false)
  })

  it('says that somebody acted for the reporter, and that words wait for a look', () => {
    expect(step({ type: 'remind' }, {}, { ...doer, acting: true })?.acting).toBe(true)
    expect(step({ type: 'supplement', note: '？', photos: [] }, {}, { ...doer, doubtful: true })?.textCheck).toBe(
      'review',
    )
    // Where there are no words, none are in doubt.
    expect('textCheck' in (step({ type: 'remind' }, {}, { ...doer, doubtful: true }) ?? {})).toBe(false)
    expect('textCheck' in (step({ type: 'supplement', note: '好', photos: [] }) ?? {})).toBe(false)
  })

  it('of a look says what was found', () => {
    expect(step({ type: 'review', verdict: 'notFine', waits: [] })?.verdict).toBe('notFine')
    expect('verdict' in (step({ type: 'remind' }) ?? {})).toBe(false)
  })
})

describe('who has a report', () => {
  it('is whoever it is given to, and the first one stays answerable for ever', () => {
    expect(after({ type: 'transfer', to: building, node: 'XZZ-2' })).toMatchObject({
      holder: building,
      firstUnit: { personId: 'p-lead' },
    })
    const first = { state: 'submitted' as const, firstUnit: null }
    expect(after({ type: 'assign', to: building, node: 'XZZ-2' }, first).firstUnit).toEqual({
      personId: 'p-building',
      node: 'XZZ-2',
    })
    expect(after({ type: 'assign', to: building }, first).firstUnit).toStrictEqual({ personId: 'p-building' })
  })

  it('is whoever decides after it was sent back, which is counted', () => {
    expect(after({ type: 'sendBack', to: desk, note: '不归我' }, { sendBacks: 1 })).toMatchObject({
      holder: desk,
      sendBacks: 2,
    })
  })

  it('stays when it is opened again, unless they left: then whoever supervises has it', () => {
    expect(after({ type: 'reopen', supervisor: building }, settled).holder).toEqual(lead)
    expect(after({ type: 'reopen', supervisor: building }, { ...settled, holder: gone }).holder).toEqual(building)
    expect(after({ type: 'reopen', supervisor: null }, { ...settled, holder: gone }).holder).toEqual(gone)
    expect(after({ type: 'reopen', supervisor: building }, { ...settled, holder: null }).holder).toBeNull()
  })
})

describe('a report that is opened again', () => {
  const before = { ...settled, reopens: 1, outcome: 'solved' as const, supervisors: [building] }

  it('has no outcome, is counted, and is watched by one more, each once', () => {
    expect(after({ type: 'reopen', supervisor: area }, before)).toMatchObject({
      reopens: 2,
      outcome: null,
      supervisors: [building, area],
    })
    expect(after({ type: 'reopen', supervisor: building }, before).supervisors).toEqual([building])
    expect(after({ type: 'reopen', supervisor: null }, before).supervisors).toEqual([building])
  })

  it('keeps what was said of it, or has the new word, which is never that it is solved', () => {
    const rating = { solved: true, rating: 'satisfied' as const }
    expect(after({ type: 'reopen', supervisor: null }, { ...before, rating }).rating).toEqual(rating)
    const said = (note?: string) =>
      after(
        { type: 'reopen', supervisor: null, rating: 'dissatisfied', ...(note ? { note } : {}) },
        { ...before, rating },
      ).rating
    expect(said()).toEqual({ solved: false, rating: 'dissatisfied' })
    expect(said('还在')).toEqual({ solved: false, rating: 'dissatisfied', note: '还在' })
  })
})

describe('a report that is settled and rated', () => {
  it('says what came of it, when, and has no word of the resident yet', () => {
    const rating = { solved: false, rating: 'neutral' as const }
    expect(after(resolve, { state: 'inProgress', rating })).toMatchObject({
      outcome: 'solved',
      resolvedAt: at,
      rating: null,
    })
  })

  it('has the word of the resident, with what they wrote', () => {
    expect(after({ type: 'rate', solved: true, rating: 'satisfied' }, settled).rating).toEqual({
      solved: true,
      rating: 'satisfied',
    })
    expect(after({ type: 'rate', solved: false, rating: 'neutral', note: '一般' }, settled).rating).toEqual({
      solved: false,
      rating: 'neutral',
      note: '一般',
    })
  })
})

describe('the clock that runs', () => {
  const clocks = ({ nextDueAt, closesAt, endedAt }: Report) => [nextDueAt, closesAt, endedAt]

  it('is to take it up, then to settle it, then until it closes, and then how long it is over', () => {
    expect(clocks(after({ type: 'remind' }, { state: 'submitted' }))).toEqual([report.ackDueAt, null, null])
    expect(clocks(after({ type: 'remind' }))).toEqual([report.ackDueAt, null, null])
    expect(clocks(after({ type: 'accept' }))).toEqual([report.dueAt, null, null])
    expect(clocks(after({ type: 'remind' }, { state: 'suspended' }))).toEqual([null, null, null])
    expect(clocks(after(resolve, { state: 'inProgress' }))).toEqual([null, '2026-12-01T15:00:00.000+08:00', null])
    expect(clocks(after({ type: 'close' }, settled))).toEqual([null, null, at])
    expect(clocks(after({ type: 'withdraw' }))).toEqual([null, null, at])
    expect(clocks(after({ type: 'review', verdict: 'fine', waits: [] }, { state: 'declined' }))).toEqual([
      null,
      null,
      at,
    ])
  })

  it('until it closes is not begun again by a look at its words', () => {
    expect(after({ type: 'review', verdict: 'fine', waits: [] }, settled).closesAt).toBe(settled.closesAt)
  })
})

describe('who is above', () => {
  it('supervises one level higher each time, and after that the chief lead', () => {
    const supervisor = (reopens: number, above = report.above) => supervisorAfterReopen({ ...report, reopens, above })
    expect([0, 1, 2, 3].map(n => supervisor(n)?.role)).toEqual(['buildingLead', 'areaLead', 'chiefLead', 'chiefLead'])
    // The last lead there is, where there are fewer; never the desk, nor whoever left or has it.
    expect([0, 1, 2].map(n => supervisor(n, [building, desk])?.role)).toEqual([
      'buildingLead',
      'buildingLead',
      'buildingLead',
    ])
    expect(supervisor(0, [gone, lead, area])).toEqual(area)
    expect(supervisor(0, [desk])).toBeNull()
    expect(supervisor(2, [])).toBeNull()
  })

  it('decides after it was sent back: the desk, and after the second time the nearest', () => {
    const decider = (sendBacks: number, above = report.above, has: Holder | null = lead) =>
      deciderAfterSendBack({ ...report, sendBacks, above, holder: has })
    expect([0, 1].map(n => decider(n).role)).toEqual(['dispatcher', 'buildingLead'])
    expect(decider(0, [building, gone])).toEqual(building)
    expect(decider(1, [gone, lead, area])).toEqual(area)
    expect(decider(0, [])).toEqual(lead)
    expect(() => decider(0, [], null)).toThrow(expect.objectContaining({ code: 'notNow' }) as Error)
  })
})

describe('the clock that runs', () => {
  const [ackDueAt, dueAt] = ['2026-11-24T16:00:00.000+08:00', '2026-11-25T14:00:00.000+08:00']
  const clocks = { ackDueAt, dueAt, nextDueAt: null }

  it('is to acknowledge while nobody has taken it up, and to finish after that', () => {
    expect(after({ type: 'sendBack', to: desk, note: '不归我' }, clocks).nextDueAt).toBe(ackDueAt)
    expect(after({ type: 'transfer', to: building }, { ...clocks, state: 'inProgress' }).nextDueAt).toBe(ackDueAt)
    expect(after({ type: 'accept' }, clocks).nextDueAt).toBe(dueAt)
  })
})

describe('a look', () => {
  it('that found words fine leaves nothing that waits', () => {
    const waiting = { textCheck: 'review' as const, reviewAt: at }
    const looked = after({ type: 'review', verdict: 'fine', waits: [{ kind: 'words', entry: 0 }] } as never, waiting)
    expect(looked).toMatchObject({ textCheck: 'fine', reviewAt: null })
  })
})

describe('whoever stands above', () => {
  it('is asked though nobody has it, and after the second reopening it is the highest of all', () => {
    const four = [lead, building, area, chief]
    expect(supervisorAfterReopen({ ...report, holder: null, above: four, reopens: 0 })).toEqual(lead)
    expect(supervisorAfterReopen({ ...report, holder: null, above: four, reopens: 1 })).toEqual(building)
    expect(supervisorAfterReopen({ ...report, holder: null, above: four, reopens: 2 })).toEqual(chief)
  })
})
