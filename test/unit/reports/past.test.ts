/** A timeline that grows without end: what is old goes into pages, and nothing is lost. */
import { reportRules } from '../../../config/community/limits'
import { paged } from '../../../cloudfunctions/reports/lifecycle/past'
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
})
