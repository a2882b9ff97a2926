/** The weeks of the weekly list: ISO 8601, as a Chinese calendar prints them too. */
import { beginOf, lastDayOf, mondayOf, namedWeek, weekAfter, weekOf } from '../../../cloudfunctions/reports/ladder/week'
import { dayAfter } from '../../../cloudfunctions/_platform/time'
import { fc } from '../../random'

it('begins on Monday, in Shanghai', () => {
  expect(['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map(weekOf)).toEqual([
    '2026-W48',
    '2026-W48',
    '2026-W48',
    '2026-W49',
  ])
  expect([mondayOf('2026-W48'), lastDayOf('2026-W48'), beginOf('2026-W48')]).toEqual([
    '2026-11-23',
    '2026-11-29',
    '2026-11-23T00:00:00.000+08:00',
  ])
})

it('belongs to the year of its Thursday: 2026 has 53 of them', () => {
  expect(['2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2023-01-01'].map(weekOf)).toEqual([
    '2026-W53',
    '2026-W53',
    '2027-W01',
    '2025-W01',
    '2022-W52',
  ])
  expect([weekAfter('2026-W53'), weekAfter('2027-W01', -1), weekAfter('2026-W01', 60)]).toEqual([
    '2027-W01',
    '2026-W53',
    '2027-W08',
  ])
})

it('is named by itself or by one of its days, and what is none is none', () => {
  expect(
    ['2026-W48', '2026-11-29', '2026-W54', '2026-W00', '2027-W53', '2026-02-30', '2026-W53'].map(namedWeek),
  ).toEqual(['2026-W48', '2026-W48', null, null, null, null, '2026-W53'])
})

it('has each day once, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), days => {
      const date = new Date(days * 86_400_000).toISOString().slice(0, 10)
      const week = weekOf(date)
      expect(mondayOf(week) <= date && date <= lastDayOf(week)).toBe(true)
      expect(weekOf(dayAfter(date)) >= week).toBe(true)
      expect(weekOf(dayAfter(lastDayOf(week)))).toBe(weekAfter(week))
    }),
  )
})
