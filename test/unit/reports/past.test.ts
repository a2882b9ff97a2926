/** A timeline that grows without end: what is old goes into pages, and nothing is lost. */
import { reportRules } from '../../../config/community/limits'
import { paged, withRoom } from '../../../cloudfunctions/reports/lifecycle/past'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

const grown = (entries: number, photosAt: number[] = []): Report => {
  const report = aReport({ state: 'inProgress' })
  const [first] = report.timeline
  const more = Array.from({ length: entries }, (_, n) => ({
    ...first!,
    event: 'supplement' as const,
    note: `第 ${n} 次`,
    ...(photosAt.includes(n) ? { photos: ['cloud://a.b/c.jpg'] } : { photos: undefined }),
  }))
  return { ...report, timeline: [first!, ...more] }
}

describe('a report whose timeline is full', () => {
  it('keeps how it began, its photos and the newest; the rest stands in a page, each entry once', () => {
    const report = grown(reportRules.timelineMost + 5, [3, 70])
    const full = paged(report)!
    expect(full.report.timeline.length).toBeLessThanOrEqual(reportRules.timelineKept + 3)
    expect(full.report.timeline[0]).toBe(report.timeline[0])
    expect(full.report.timeline.slice(-reportRules.timelineKept)).toEqual(report.timeline.slice(-reportRules.timelineKept)) // prettier-ignore
    const notes = (entries: Report['timeline']) => entries.map(({ note }) => note)
    expect([...notes(full.page.entries), ...notes(full.report.timeline)].sort()).toEqual(notes(report.timeline).sort())
    expect(full.report.past).toBe(full.page.entries.length)
  })

  it('begins its next page where the last one ended', () => {
    const first = paged(grown(reportRules.timelineMost + 5))!
    const again = paged({ ...grown(reportRules.timelineMost + 5), past: first.report.past })!
    expect(again.page.from).toBe(first.report.past)
    expect(again.page._id).not.toBe(first.page._id)
  })

  it('is left as it is while there is room', () => {
    expect(paged(grown(reportRules.timelineMost - 1))).toBeNull()
  })

  it('keeps whatever its age what shows something, waits for a look or says how it came out', () => {
    const report = grown(reportRules.timelineMost + 5, [3])
    const old = report.timeline.map((entry, nth) => ({
      ...entry,
      ...(nth === 6 ? { textCheck: 'fine' as const } : {}),
      ...(nth === 8 ? { event: 'resolve' as const } : {}),
    }))
    const { timeline } = paged({ ...report, timeline: old })!.report
    for (const nth of [0, 4, 6, 8]) expect(timeline).toContain(old[nth])
    for (const nth of [1, 5, 7, 9]) expect(timeline).not.toContain(old[nth])
    const [newest, before] = [old.length - reportRules.timelineKept, old.length - reportRules.timelineKept - 1]
    expect([timeline.includes(old[newest]!), timeline.includes(old[before]!)]).toEqual([true, false])
  })

  it('has a page that says whose report it is, from where on, under a name that sorts by it', () => {
    const report = grown(reportRules.timelineMost + 5)
    const { page } = paged({ ...report, past: 70 })!
    expect(page).toMatchObject({
      _id: `${report._id}#000070`,
      report: report._id,
      reporter: { personId: report.reporter.personId },
      submittedAt: report.submittedAt,
      from: 70,
    })
    expect(Object.keys(page.reporter)).toEqual(['personId'])
    expect(paged(report)!.page._id).toBe(`${report._id}#000000`)
  })

  it('is left as it is where everything in it has to stay, and to the last entry that has room', () => {
    const photos = Array.from({ length: reportRules.timelineMost + 5 }, (_, n) => n)
    expect(paged(grown(reportRules.timelineMost + 5, photos))).toBeNull()
    expect(paged(grown(reportRules.timelineMost - 1))).toBeNull()
    expect(paged(grown(reportRules.timelineMost))).not.toBeNull()
  })

  it('is written together with its page', () => {
    const full = paged(grown(reportRules.timelineMost + 5))!
    expect(withRoom(grown(reportRules.timelineMost + 5))).toMatchObject({
      after: { timeline: { length: full.report.timeline.length } },
      adds: [{ document: { from: 0, entries: { length: full.page.entries.length } } }],
    })
    const small = grown(3)
    expect(withRoom(small)).toEqual({ after: small })
  })
})
