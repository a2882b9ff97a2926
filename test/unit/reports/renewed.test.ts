/** A report that was written before there was a search, a ladder and figures, and what it lacks of what is kept today (decisions/0033). */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { reports, type Report, type ReportPage } from '../../../cloudfunctions/reports/collections'
import { contributionOf, factsTold } from '../../../cloudfunctions/reports/rates/contribution'
import { compared } from '../../../cloudfunctions/reports/rates/rebuilt'
import { renewed } from '../../../cloudfunctions/reports/renewal/renewed'
import { reportSchema } from '../../../cloudfunctions/reports/schema'
import * as z from '../../../types/z'
import { aReport } from '../../factories/aReport'

const now = '2026-11-26T10:00:00.000+08:00'
/** As it was written before. */
function old(report: Report): Report {
  const { facts: _facts, finds: _finds, counted: _counted, countAt: _countAt, escalation: _climbed, escalatesAt: _next, ...rest } = report // prettier-ignore
  return { ...rest, timeline: rest.timeline.map(({ word: _word, ...entry }) => entry) }
}

it('gets terms to be found by, facts, its mark for the figures and its next step, and nothing of it happens anew', () => {
  const before = old(aReport())
  const after = reports.complete(renewed(before, [], now))
  expect(after.finds).toContain(`#${before.no}`)
  expect(after).toMatchObject({ escalatesAt: '2026-11-24T15:00:00.000+08:00', countAt: `${now}#000002` })
  expect(after.facts).toEqual(factsTold(before))
  for (const field of ['version', 'state', 'holder', 'timeline', 'outbox', 'dueAt', 'ackDueAt', 'nextDueAt'] as const)
    expect([field, after[field]]).toEqual([field, before[field]])
  expect(z.safeParse(reportSchema, after).success).toBe(true)
})

it('is the same when it is done again', () => {
  const after = renewed(old(aReport()), [], now)
  expect(renewed(after, [], '2026-11-27T10:00:00.000+08:00')).toEqual(after)
  const counted = { ...after, counted: { filed: 1 }, countAt: null }
  expect(renewed(counted, [], now)).toEqual(counted)
})

it('has no next step once it is over, and a complaint about staff comes into no figure', () => {
  expect(renewed(old(aReport({ state: 'closed' })), [], now).escalatesAt).toBeUndefined()
  expect(renewed({ ...old(aReport()), category: 'staffComplaint' }, [], now).countAt).toBeUndefined()
})

it('keeps the last word that was said, which its timeline did not keep', () => {
  const closed = old(aReport({ state: 'closed' }))
  expect(renewed(closed, [], now).facts?.word).toEqual({ solved: true, rating: 'satisfied' })
  // Opened again it is not solved, whatever was said before.
  const again = { ...closed, timeline: [...closed.timeline, { at: now, by: closed.timeline[0]!.by, event: 'reopen' as const }] } // prettier-ignore
  expect(renewed(again, [], now).facts?.word).toEqual({ solved: false })
  expect(factsTold({ ...again, rating: null }).word).toEqual({ solved: false })
})

it('counts what stands in older pages too', () => {
  const report = old(aReport({ state: 'submitted' }))
  const [first, assigned, sentBack, ...rest] = report.timeline
  const paged = { ...report, timeline: [first!, assigned!, ...rest], past: 1 }
  const page: ReportPage = { _id: 'p', report: report._id, reporter: report.reporter, submittedAt: report.submittedAt, from: 0, entries: [sentBack!] } // prettier-ignore
  expect(renewed(paged, [page], now).facts?.deeds).toEqual({ 'sendBack:unitLead': 1 })
  expect(renewed(paged, [], now).facts?.deeds).toEqual({})
})

it('counts in full by its first change, when that comes before', () => {
  const by = { ...aReport().reporter, role: null }
  const reminded = advance(old(aReport()), { type: 'remind' }, by, now)
  expect(reminded.countAt).toBe(`${now}#000003`)
  // Another one says nothing new.
  const counted = { ...reminded, counted: contributionOf(reminded, now), countAt: null }
  expect(advance(counted, { type: 'remind' }, by, now).countAt).toBeNull()
})

it('stands in the counters as its timeline and its rating tell when they are counted anew', () => {
  const closed = renewed(old(aReport({ state: 'closed' })), [], now)
  const counted = { ...closed, counted: contributionOf(closed, now), countAt: null }
  const { differences } = compared([counted], new Map(), [], '2026-11', now)
  expect(differences.filter(({ what }) => what === 'satisfied').map(({ rebuilt }) => rebuilt)).toContain(1)
})
