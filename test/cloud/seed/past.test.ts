import * as z from '@shared/z'
import { isOpen, reportStates } from '@shared/reports/flow'
import { categoryIds } from '@shared/reports/categories'
import { communityNodes } from '@config/community/nodes'
import { seededPeople } from '@config/community/people'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import { inbox } from '../../../cloudfunctions/messages/collections'
import { reports as collection } from '../../../cloudfunctions/reports/collections'
import { samplePast } from './past'
import { photoNames, type PhotoName } from './photos'

const world = {
  nodes: communityNodes(),
  people: seededPeople(),
  photos: Object.fromEntries(photoNames.map(name => [name, `cloud://local.x/samples/${name}.jpg`])) as Record<
    PhotoName,
    string
  >,
}
/** A weekday's afternoon, a night, a holiday, the days around New Year and 29 February. */
const moments = [
  '2026-11-24T14:30:00.000+08:00',
  '2026-11-25T02:10:00.000+08:00',
  '2026-10-03T10:00:00.000+08:00',
  '2027-01-01T00:05:00.000+08:00',
  '2028-02-29T09:00:00.000+08:00',
]

const property = ['li-zhiqiang', 'qu-haitao', 'yu-hai', 'cui-ming', 'xue-gang'].map(name => `oXZZ-${name}`)

describe.each(moments)('the sample past, seen at %s', now => {
  const past = samplePast({ ...world, now })
  const of = (openid: string) => past.reports.filter(report => report.holder?.personId === personIdOf(openid))

  it('has some hundred reports in every state and of every category, all marked as samples', () => {
    expect(past.reports.length).toBeGreaterThanOrEqual(400)
    // Nobody had two reports of one thing to put together.
    const states = reportStates.filter(state => state !== 'merged')
    expect(new Set(past.reports.map(report => report.state))).toEqual(new Set(states))
    expect(new Set(past.reports.map(report => report.category))).toEqual(new Set(categoryIds))
    for (const one of [...past.reports, ...past.inbox]) expect(one.sample).toBe(true)
  })

  it('is made of documents that the collections take, once each', () => {
    for (const { sample: _, ...report } of past.reports)
      expect(z.safeParse(collection.schema, report).error).toBeUndefined()
    for (const { sample: _, ...message } of past.inbox) expect(z.safeParse(inbox.schema, message).error).toBeUndefined()
    for (const list of [past.reports, past.inbox]) expect(new Set(list.map(one => one._id)).size).toBe(list.length)
    expect(new Set(past.reports.map(report => report.no)).size).toBe(past.reports.length)
  })

  it('lies in the past, each timeline in order', () => {
    for (const report of past.reports) {
      const times = report.timeline.map(entry => entry.at)
      expect(times).toEqual([...times].sort())
      expect((times.at(-1) ?? '') <= now).toBe(true)
    }
  })

  it('leaves nothing for the courier, and no resolved report that should have closed', () => {
    expect(past.reports.filter(report => report.outbox.length > 0 || report.outboxAt !== null)).toEqual([])
    expect(past.reports.filter(report => report.closesAt !== null && report.closesAt <= now)).toEqual([])
  })

  it('counts on where its numbers end', () => {
    const days = new Map<string, number>()
    for (const { no } of past.reports) {
      const [, day = '', running] = no.split('-')
      days.set(day, Math.max(days.get(day) ?? 0, Number(running)))
    }
    for (const [day, running] of days) {
      const counter = past.counters.find(one => one._id === `reportNo-20${day.slice(0, 2)}`)
      expect(counter?.[`d${day.slice(2)}`]).toBe(running)
    }
  })

  it.each([
    [
      'the unit lead of the story',
      ['oXZZ-wang-xiulan'],
      { toAccept: 2, inProgress: 2, dueSoon: 2, overdue: 2, toRate: 2 },
    ],
    ['the property firm', property, { toAccept: 4, inProgress: 4, dueSoon: 2, overdue: 2, toRate: 2 }],
    [
      'the duty of the property firm',
      ['oXZZ-li-zhiqiang'],
      { toAccept: 1, inProgress: 2, dueSoon: 1, overdue: 1, toRate: 1 },
    ],
    ['the policeman', ['oXZZ-ma-wei'], { toAccept: 1, inProgress: 1, dueSoon: 1, overdue: 0, toRate: 1 }],
    ['the mediator', ['oXZZ-chen-jing'], { toAccept: 1, inProgress: 1, dueSoon: 0, overdue: 1, toRate: 1 }],
  ])('gives %s something in each list', (_, openids, least) => {
    const theirs = openids.flatMap(of)
    const due = theirs.flatMap(({ nextDueAt }) => nextDueAt ?? [])
    const counted = {
      toAccept: theirs.filter(({ state }) => state === 'assigned').length,
      inProgress: theirs.filter(({ state }) => state === 'inProgress').length,
      dueSoon: due.filter(at => at > now && at <= addMinutes(now, 120)).length,
      overdue: due.filter(at => at < now).length,
      toRate: theirs.filter(({ state }) => state === 'resolved').length,
    }
    const short = Object.entries(least).filter(([list, number]) => counted[list as keyof typeof counted] < number)
    expect({ short, counted }).toEqual({ short: [], counted })
  })

  it('shows the resident of the story first a photo in progress, then one that waits for her rating', () => {
    const li = personIdOf('oXZZ-li-xiuying')
    const open = past.reports.filter(
      ({ reporter, state }) => reporter.personId === li && (isOpen(state) || state === 'resolved'),
    )
    const [newest, second] = open.sort((a, b) => (a.no < b.no ? 1 : -1))
    expect(newest).toMatchObject({ state: 'inProgress', holder: { name: '王秀兰' }, photos: [world.photos.clutter] })
    expect(second).toMatchObject({ state: 'resolved', holder: { name: '王秀兰' } })
  })

  it('gives the resident of the story more than a page, unread messages, nine photos', () => {
    const li = personIdOf('oXZZ-li-xiuying')
    const hers = past.reports.filter(report => report.reporter.personId === li)
    expect(hers.length).toBeGreaterThan(20)
    expect(past.inbox.filter(message => message.personId === li && !message.read).length).toBeGreaterThan(0)
    expect(Math.max(...hers.map(report => report.photos.length))).toBe(9)
  })
})

it('is the same for the same moment', () => {
  const now = moments[0] ?? ''
  expect(samplePast({ ...world, now })).toEqual(samplePast({ ...world, now }))
})
