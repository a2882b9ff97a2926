/** What a report adds to the three rates, sentence by sentence of DOMAIN §4. */
import { changesAt, contributionOf } from '../../../cloudfunctions/reports/rates/contribution'
import { factsOf } from '../../../cloudfunctions/reports/rates/facts'
import { countMark, toCount } from '../../../cloudfunctions/reports/rates/toCount'
import { ratesView } from '../../../cloudfunctions/reports/rates/view'
import type { Entry, Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

const day = '2026-11-24T'
const at = (time: string) => `${day}${time}:00.000+08:00`
const report = aReport()
/** Two hours to answer. */
const due = report.ackDueAt
type Told = Partial<Entry> & Pick<Entry, 'event'>
const lead = { personId: 'p-lead', name: '王秀兰', role: 'unitLead' as const }
const told = (...steps: Told[]): Entry[] => [
  ...report.timeline,
  ...steps.map((step, nth) => ({ at: at(`14:${30 + nth}`), by: lead, ...step })),
]
const adds = (steps: Told[], more: Partial<Report> = {}, now = at('15:00')) => {
  const timeline = told(...steps)
  const { did: _none, ...rates } = Object.fromEntries(
    Object.entries(contributionOf({ ...report, ...more, timeline, facts: factsOf(timeline) }, now)).filter(
      ([name]) => !name.startsWith('open:'),
    ),
  ) as Record<string, number>
  return rates
}
const accept: Told = { event: 'accept' }
const resolve: Told = { event: 'resolve', outcome: 'solved' }
const satisfied: Told = { event: 'rate', word: { solved: true, rating: 'satisfied' } }

describe('a report is answered', () => {
  it('in time when somebody takes it up before its time is over, and late afterwards, by whoever', () => {
    expect(due).toBe(at('16:00'))
    expect(adds([])).toEqual({ filed: 1 })
    expect(adds([{ event: 'accept', at: due }])).toEqual({ filed: 1, inTime: 1 })
    expect(adds([{ event: 'accept', at: at('16:01') }], {}, at('16:02'))).toEqual({ filed: 1, late: 1 })
    // The first answer counts.
    expect(adds([accept, { event: 'accept', at: at('18:00') }], {}, at('18:01'))).toEqual({ filed: 1, inTime: 1 })
  })

  it('late without anybody doing anything, from the moment when its time is over', () => {
    expect(adds([], {}, due)).toEqual({ filed: 1 })
    expect(adds([], {}, at('16:01'))).toEqual({ filed: 1, late: 1 })
    expect(changesAt(report, at('15:00'))).toBe(due)
    expect(changesAt(report, at('16:01'))).toBeNull()
    expect(changesAt({ ...report, facts: factsOf(told(accept)) }, at('15:00'))).toBeNull()
    expect(changesAt({ ...report, hiddenFrom: ['p-x'] }, at('15:00'))).toBeNull()
  })

  it('by declining it too, which stands out; an appeal that is upheld lets its clock begin anew', () => {
    const declined = adds([{ event: 'decline' }])
    expect(declined).toEqual({ filed: 1, inTime: 1, declined: 1, 'did:decline:unitLead': 1 })
    expect(adds([{ event: 'decline' }, { event: 'decideAppeal', answer: false }])).toEqual(declined)
    const upheld = adds([{ event: 'decline' }, { event: 'decideAppeal', answer: true }])
    expect(upheld).toEqual({ filed: 1, 'did:decline:unitLead': 1 })
  })
})

describe('a report is solved', () => {
  it('when the resident says so, and not because whoever has it does', () => {
    expect(adds([accept, resolve])).toEqual({ filed: 1, inTime: 1, settled: 1 })
    expect(adds([accept, resolve, satisfied])).toEqual({ filed: 1, inTime: 1, settled: 1, solved: 1, satisfied: 1 })
  })

  it('or whoever was called back; nobody reached is silence, which is neither solved nor satisfied', () => {
    const silent = { filed: 1, inTime: 1, settled: 1, notRated: 1 }
    expect(adds([accept, resolve, { event: 'close' }])).toEqual(silent)
    expect(adds([accept, resolve, { event: 'close' }, { event: 'calledBack', answer: false }])).toEqual(silent)
    const called = { event: 'calledBack' as const, word: { solved: true } }
    const { notRated: _said, ...heard } = silent
    expect(adds([accept, resolve, { event: 'close' }, called])).toEqual({ ...heard, solved: 1 })
  })

  it('no longer when it is opened again, whatever was said before, and what is settled anew wants a new word', () => {
    const reopened: Told = { event: 'reopen', word: { solved: false, rating: 'dissatisfied' } }
    expect(adds([accept, resolve, satisfied, reopened])).toEqual({ filed: 1, inTime: 1, unsolved: 1, dissatisfied: 1 })
    expect(adds([accept, resolve, satisfied, { event: 'reopen' }])).toEqual({ filed: 1, inTime: 1, unsolved: 1 })
    expect(adds([accept, resolve, reopened, resolve])).toEqual({ filed: 1, inTime: 1, settled: 1 })
    const onPhone: Told = { event: 'calledBack', word: { solved: false } }
    expect(adds([accept, resolve, { event: 'close' }, onPhone])).toEqual({ filed: 1, inTime: 1, unsolved: 1 })
  })

  it('by each who follows it once, however often they change their word', () => {
    const by = { personId: 'p-n', name: '孙丽', role: null }
    const says = (rating: 'neutral' | 'satisfied'): Told => ({
      event: 'rateJoined',
      by,
      word: { solved: true, rating },
    })
    const both = adds([accept, resolve, satisfied, says('neutral'), says('satisfied')])
    expect(both).toEqual({ filed: 1, inTime: 1, settled: 1, solved: 2, satisfied: 2 })
    expect(adds([accept, resolve, says('neutral'), { event: 'reopen' }])).toEqual({ filed: 1, inTime: 1, unsolved: 1 })
  })
})

describe('a report is left out', () => {
  it('when it is taken back, and when two people agreed, until somebody counts it after all', () => {
    expect(adds([{ event: 'withdraw' }])).toEqual({ withdrawn: 1 })
    const asked: Told = { event: 'exclude', by: { ...lead, role: 'areaLead' } }
    const agreed: Told = { event: 'confirmExclusion', by: { ...lead, role: 'chiefLead' } }
    expect(adds([accept, asked])).toEqual({ filed: 1, inTime: 1, 'did:exclude:areaLead': 1 })
    const deeds = { 'did:exclude:areaLead': 1, 'did:confirmExclusion:chiefLead': 1 }
    expect(adds([accept, asked, agreed])).toEqual({ excluded: 1, ...deeds })
    expect(adds([accept, asked, agreed, { event: 'include' }])).toEqual({ filed: 1, inTime: 1, ...deeds })
  })

  it('wholly, when it is a complaint about somebody who works here', () => {
    expect(contributionOf({ ...report, category: 'staffComplaint' }, at('15:00'))).toEqual({})
    expect(contributionOf({ ...report, hiddenFrom: ['p-x'] }, at('15:00'))).toEqual({})
  })

  it('of everybody’s figures when it goes on in another, and stands out as merged', () => {
    const merged: Told = { event: 'merge', other: { id: 'r2', no: 'XZZ-2', into: true } }
    const timeline = told(merged)
    expect(contributionOf({ ...report, timeline, facts: factsOf(timeline) }, at('15:00'))).toEqual({
      ...{ filed: 1, inTime: 1, merged: 1 },
      'did:merge:unitLead': 1,
    })
    expect(adds([merged, { event: 'unmerge', other: merged.other! }]).merged).toBeUndefined()
    expect(adds([{ event: 'merge', other: { id: 'r2', no: 'XZZ-2', into: false } }])).toEqual({ filed: 1 })
  })
})

it('a change is marked when it adds something else, with its version, and else keeps its mark', () => {
  expect(toCount(report, { ...report, facts: factsOf(told(accept)), version: 3 }, at('14:40'))).toEqual({
    countAt: countMark(at('14:40'), 3),
  })
  expect(toCount(report, { ...report, version: 3 }, at('14:40'))).toEqual({})
  expect(countMark(at('14:40'), 3) > at('14:40')).toBe(true)
  expect(countMark(at('14:40'), 3) < at('14:41')).toBe(true)
})

it('a view gives numerators and denominators, what posts did, and each part by its name', () => {
  const counts = { filed: 9, inTime: 6, late: 2, solved: 3, unsolved: 1, satisfied: 2, neutral: 1, dissatisfied: 1 }
  const found = { _id: 'XZZ#2026-11', month: '2026-11', at: at('15:00'), counts: { ...counts, 'did:sendBack:unitLead': 4, 'open:tidy:filed': 9 }, parts: { 'XZZ-2': counts, 'XZZ-1': { filed: 1 } } } // prettier-ignore
  const view = ratesView('XZZ', '2026-11', found)
  expect(view).toMatchObject({
    name: '小寨子社区',
    response: { numerator: 6, denominator: 8 },
    solved: { numerator: 3, denominator: 4 },
    satisfied: { numerator: 2, denominator: 4 },
    deeds: [{ event: 'sendBack', role: 'unitLead', times: 4 }],
    parts: [
      { code: 'XZZ-1', name: '第一片区' },
      { code: 'XZZ-2', response: { numerator: 6, denominator: 8 } },
    ],
  })
  expect(view.counts).toMatchObject({ filed: 9, notRated: 0 })
  expect(ratesView('XZZ-2-E05-B03-U2', '2026-11', null)).toMatchObject({ name: '2 单元', parts: [], at: null })
  expect(ratesView('XZZ-2-E05-B03', '2026-11', null).name).toBe('华城路二小区 3 号楼')
})
