/** The sample past: reports of the last five months, grown by the product's own rules, and what people were told of them. */
import type { GridNode } from '@shared/grid/node'
import { categoryIds, type CategoryId } from '@shared/reports/categories'
import { findableOf } from '@shared/reports/search'
import { categoryOf } from '@config/community/categories'
import type { SeededPerson } from '@config/community/people'
import { places } from '@config/community/places'
import { withFinds } from '../../../cloudfunctions/_platform/data/finds'
import { addDays, addMinutes, dateOf, type Time } from '../../../cloudfunctions/_platform/time'
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { reportNo } from '../../../cloudfunctions/reports/submission/newReport'
import { chanceOf, type Chance } from './chance'
import { climbed, grown, ownerOf, submitted, type Sent, type Step } from './grow'
import { lifeOf } from './life'
import type { PhotoName } from './photos'
import { present, type Present } from './present'
import { SampleGrid } from './sampleGrid'
import { stories } from './stories'

interface SampleWorld {
  nodes: GridNode[]
  people: SeededPerson[]
  /** File ids of the stored photos. */
  photos: Record<PhotoName, string>
  now: Time
}

/** Everything that is made up says so. */
export type Sample<T> = T & { sample: true }
interface Past {
  reports: Sample<Report>[]
  inbox: Sample<InboxMessage>[]
  /** The documents of the running numbers, so that the next report gets the next one. */
  counters: ({ _id: string } & Record<string, number | string>)[]
}

const reportCount = 400
const pastDays = 150
/** Reports of this many days can still be stuck or waiting. */
const recentDays = 8

/** What the people of `present` sent in the last days is told there, and nothing made up stands before it in their lists. */
const toldDays = 3
const told = new Set(present.map(one => one.by))

/** Hours in which people report, as often as they do. */
const hours = [6, 7, 7, 8, 8, 8, 9, 9, 10, 11, 12, 13, 14, 15, 16, 17, 17, 18, 18, 19, 19, 20, 20, 21, 22]

/** Those whose lists should be long; everybody else reports now and then. */
const busy: Record<string, number> = {
  'oXZZ-li-xiuying': 10,
  'oXZZ-zhang-min': 5,
  'oXZZ-liu-yang': 4,
  'oXZZ-chen-xiaoyan': 3,
  // She has only just moved in.
  'oXZZ-wang-haining': 0,
}

/** One report before it is numbered: what was sent, and what happens to it once it has a holder. */
interface Planned {
  sent: Sent
  steps(report: Report): Step[]
}

/** Makes the whole past out of a seed: the same world and time give the same documents. */
export function samplePast(world: SampleWorld): Past {
  const grid = new SampleGrid(world.nodes, world.people)
  const chance = chanceOf('past')
  const planned = [
    ...present.map(one => fromPresent(one, world, grid)),
    ...Array.from({ length: reportCount - present.length }, (_, at) => fromStory(world, grid, chance, categoryIds[at])),
  ].sort((a, b) => (a.sent.at < b.sent.at ? -1 : 1))

  const running = new Map<string, number>()
  const grownReports = planned.map(({ sent, steps }) => {
    const day = dateOf(sent.at)
    running.set(day, (running.get(day) ?? 0) + 1)
    const report = submitted(sent, reportNo(places.code, sent.at, running.get(day) ?? 1), grid)
    const happened = steps(report).filter(step => step.at <= world.now)
    return climbed(
      happened.reduce((one, step) => grown(climbed(one, step.at), step), report),
      world.now,
    )
  })
  return {
    // What stood in an outbox was delivered long ago.
    reports: grownReports.map(report => ({ ...findable(lookedAt(report, world.now)), outbox: [], outboxAt: null, sample: true })), // prettier-ignore
    inbox: grownReports.flatMap(report => inboxOf(report, world.now)),
    counters: countersOf(running),
  }
}

/** With the terms by which it is found, as the collection keeps them. */
const findable = (report: Report): Report => withFinds(report, findableOf(report, categoryOf(report.category).name))

/** What waited for a human's look was looked at long ago, but for the last days'. */
const lookedAt = (report: Report, now: Time): Report =>
  report.submittedAt > addDays(now, -toldDays)
    ? report
    : { ...report, routing: { ...report.routing, vacancySeen: true }, reviewAt: null }

const oftenAsTheyCome = categoryIds.flatMap(id => Array.from({ length: stories[id].weight }, () => id))

/** The first of them are one of each category; the others come up as often as their weight says. */
function fromStory(
  { people, photos, now }: SampleWorld,
  grid: SampleGrid,
  chance: Chance,
  given?: CategoryId,
): Planned {
  const category = given ?? chance.pick(oftenAsTheyCome)
  const story = stories[category]
  const residents = people.filter(person => person.home)
  const reporter = chance.pick(
    residents.flatMap(person => Array.from({ length: busy[person.openid] ?? 1 }, () => person)),
  )
  const place = grid.place(story.where, reporter.home ?? '', chance)
  const taken = (story.photos ?? []).filter(() => chance.percent(80)).map(name => photos[name])
  const at = timeOf(now, chance)
  const sent: Sent = {
    reporter,
    category,
    place,
    text: chance.pick(story.texts),
    photos: taken,
    at: told.has(reporter.openid) && at > addDays(now, -toldDays) ? addDays(at, -toldDays) : at,
    ...(story.about ? { about: story.about } : {}),
  }
  const recent = sent.at > addDays(now, -recentDays)
  const after = (story.after ?? []).map(name => photos[name])
  const owner = ownerOf(sent, grid)
  return { sent, steps: report => lifeOf({ report, story, after, grid, owner, chance, recent }) }
}

/** More of them lately than long ago, at hours when people are awake. */
function timeOf(now: Time, chance: Chance): Time {
  const daysAgo = Math.floor(pastDays * (chance.between(0, 1000) / 1000) ** 2.2)
  const seconds = chance.pick(hours) * 3600 + chance.between(0, 3599)
  const at = addMinutes(`${dateOf(addDays(now, -daysAgo))}T00:00:00.000+08:00`, seconds / 60)
  return at < now ? at : addDays(at, -1)
}

function fromPresent(one: Present, { photos, now }: SampleWorld, grid: SampleGrid): Planned {
  const at = (ago: number) => addMinutes(now, -ago)
  const { by, category, place, placeNote, text } = one
  const steps = one.then.map(([ago, told]): Step => {
    if (told.type === 'transfer') return { at: at(ago), event: { ...told, to: grid.holder(told.to) } }
    if (told.type !== 'resolve') return { at: at(ago), event: told }
    return { at: at(ago), event: { ...told, outcome: 'solved', photos: told.photos.map(name => photos[name]) } }
  })
  const sent: Sent = {
    reporter: grid.person(by),
    category,
    place,
    ...(placeNote ? { placeNote } : {}),
    text,
    ...(one.doubtful ? { doubtful: true } : {}),
    ...(one.doubtfulPhotos ? { doubtfulPhotos: true } : {}),
    photos: one.photos.map(name => photos[name]),
    at: at(one.ago),
  }
  // Whoever has it already is not given it: `present` tells whom the desk hands it on to after hours.
  const given = (report: Report, { event }: Step) =>
    event.type !== 'transfer' || event.to.personId !== report.holder?.personId
  return { sent, steps: report => steps.filter(step => given(report, step)) }
}

/** What the report's outbox held, as it lies in the inboxes: what is older than two days was read. */
function inboxOf(report: Report, now: Time): Sample<InboxMessage>[] {
  return report.outbox.map(({ id, to, template, title, text, at, target }) => {
    const chance = chanceOf(id)
    const read = at < addDays(now, -2) || (at < addDays(now, -1) && chance.percent(60))
    const wechat = chance.percent(55) ? 'sent' : 'noConsent'
    const settled = { wechat, attempts: Number(wechat === 'sent'), courierAt: null } as const
    return { _id: id, personId: to, template, title, text, at, read, target, ...settled, sample: true }
  })
}

function countersOf(running: Map<string, number>): Past['counters'] {
  const years = new Map<string, { _id: string } & Record<string, number | string>>()
  for (const [day, count] of running) {
    const [year = '', month, date] = day.split('-')
    const counter = years.get(year) ?? { _id: `reportNo-${year}` }
    years.set(year, { ...counter, [`d${month}${date}`]: count })
  }
  return [...years.values()]
}
