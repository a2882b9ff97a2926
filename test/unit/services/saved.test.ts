/** 少跑的路: counted from what happened, and silent where it would tell of somebody (DOMAIN §7). */
import { fewest, hoursOf, medianOf, savedRowOf, type Happened } from '../../../cloudfunctions/services/saved/savedOf'

const service = { id: 'residencePermit', name: '居住证' }
const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000+08:00`
type Entry = [hour: number, event: string, via?: string]
const application = (...entries: Entry[]): Happened => ({
  service,
  timeline: entries.map(([hour, event, via = 'counter']) => ({ at: at(hour), event, via })),
})
const many = (count: number, one: Happened) => Array.from({ length: count }, () => one)

const fromHome = application([8, 'submit', 'phone'], [9, 'sendBack'], [11, 'correct', 'phone'], [12, 'precheck'], [12, 'accept'], [15, 'ready'], [17, 'deliver']) // prettier-ignore
const atCounter = application([8, 'submit'], [9, 'precheck'], [9, 'accept'], [10, 'ready'], [12, 'handOut'])

it('each thing that was done from home, or brought there, is a trip that nobody made', () => {
  expect(savedRowOf(service, many(5, fromHome))).toMatchObject({
    visits: 15,
    applications: 5,
    corrections: 5,
    refusals: null,
  })
})

it('what was done at the counter saves none', () => {
  expect(savedRowOf(service, many(5, atCounter))).toMatchObject({ visits: null, applications: 5, corrections: null })
})

it('fewer than five are nobody’s to see', () => {
  const few = savedRowOf(service, many(fewest - 1, fromHome))
  expect(few).toMatchObject({ applications: null, corrections: null, refusals: null })
  expect(Object.values(few.medianHours)).toEqual([null, null, null, null])
})

it('a step’s time is from its beginning to its end, each time that it happened', () => {
  expect(hoursOf(fromHome.timeline, 'look')).toEqual([1, 1])
  expect(hoursOf(fromHome.timeline, 'correction')).toEqual([2])
  expect(hoursOf(fromHome.timeline, 'work')).toEqual([3])
  expect(hoursOf(fromHome.timeline, 'fetch')).toEqual([2])
  expect(hoursOf(application([8, 'submit'], [10, 'withdraw']).timeline, 'look')).toEqual([])
})

it('the one in the middle', () => {
  expect(medianOf([])).toBeNull()
  expect(medianOf([5, 1, 4, 2, 3])).toBe(3)
  expect(medianOf([1, 2, 3, 4, 5, 6])).toBe(3.5)
})
