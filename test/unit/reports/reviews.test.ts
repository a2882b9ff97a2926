/** What of a report waits for a human's look, and what becomes of it. */
import { reviewed, waitingIn, waitsSince } from '../../../cloudfunctions/reports/lifecycle/reviews'
import type { Entry, Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

const at = '2026-11-24T14:00:00.000+08:00'
const lead = { personId: 'p-lead', name: '王秀兰', role: 'unitLead' as const }
const reporter = { personId: 'p-reporter', name: '李秀英', role: null }
const entry = (more: Partial<Entry>): Entry => ({ at, by: lead, event: 'supplement', ...more })
const later = '2026-11-24T15:00:00.000+08:00'
const report: Report = {
  ...aReport(),
  submittedAt: at,
  textCheck: 'pass',
  routing: { ...aReport().routing, vacancy: false },
  timeline: [
    entry({ event: 'submit', by: reporter }),
    entry({ note: '好' }),
    entry({ at: later, textCheck: 'review', note: '？' }),
  ],
}
const vacant = { ...report.routing, vacancy: true }

describe('what waits', () => {
  it('is each step whose words are in doubt, with whoever wrote them', () => {
    expect(waitingIn(report)).toEqual([{ kind: 'words', entry: 2, at: later, by: lead }])
    expect(waitsSince(report)).toBe(later)
  })

  it('is the report’s own words first, and before them a place where nobody answers', () => {
    expect(waitingIn({ ...report, textCheck: 'review', routing: vacant })).toEqual([
      { kind: 'vacancy', entry: 0, at, by: null },
      { kind: 'words', entry: 0, at, by: reporter },
      { kind: 'words', entry: 2, at: later, by: lead },
    ])
    expect(waitsSince({ ...report, routing: vacant })).toBe(at)
  })

  it('is nothing that was looked at', () => {
    const looked = {
      ...report,
      routing: { ...vacant, vacancySeen: true },
      textCheck: 'fine' as const,
      timeline: report.timeline.slice(0, 2),
    }
    expect(waitingIn(looked)).toEqual([])
    expect(waitsSince(looked)).toBeNull()
    expect(waitingIn({ ...looked, textCheck: 'review', timeline: [] })).toEqual([])
  })
})

describe('a look', () => {
  const all = { ...report, textCheck: 'review' as const, routing: vacant }

  it('that finds nothing wrong leaves the words as they are', () => {
    expect(reviewed(all, waitingIn(all), 'fine')).toMatchObject({
      textCheck: 'fine',
      routing: { vacancySeen: true },
      timeline: [{ event: 'submit' }, { note: '好' }, { textCheck: 'fine' }],
    })
  })

  it('that finds them wrong hides them, and no others', () => {
    const after = reviewed(all, waitingIn(all), 'notFine')
    expect(after).toMatchObject({ textCheck: 'hidden', routing: { vacancySeen: true } })
    expect(after.timeline?.map(({ textCheck }) => textCheck)).toEqual([undefined, undefined, 'hidden'])
  })

  it('at one thing says nothing of another', () => {
    const [vacancy, own, step] = waitingIn(all)
    expect(Object.keys(reviewed(all, [vacancy!], 'notFine'))).toEqual(['routing', 'timeline'])
    expect(reviewed(all, [vacancy!], 'notFine').timeline).toEqual(all.timeline)
    expect(Object.keys(reviewed(all, [own!], 'notFine'))).toEqual(['textCheck', 'timeline'])
    expect(reviewed(all, [own!], 'notFine').timeline).toEqual(all.timeline)
    expect(Object.keys(reviewed(all, [step!], 'notFine'))).toEqual(['timeline'])
  })
})
