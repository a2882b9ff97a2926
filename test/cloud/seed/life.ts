/** How a sample report went on: believable delays and outcomes, most of them good, some late. */
import type { Holder } from '@shared/grid/node'
import { needsPhoto, type Duration, type TimeLimit } from '@shared/reports/categories'
import { sendBackReasons } from '@shared/reports/labels'
import { categoryOf } from '@config/community/categories'
import { limits, reportRules } from '@config/community/limits'
import { workingCalendar } from '@config/community/workingTime'
import { addDays, addMinutes, type Time } from '../../../cloudfunctions/_platform/time'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { addWorkingMinutes } from '../../../cloudfunctions/grid/routing/workingTime'
import type { Chance } from './chance'
import { holderIn, type Happening, type Step } from './grow'
import type { SampleGrid } from './sampleGrid'
import { acceptNotes, complaints, thanks, type Story } from './stories'

const workdayMinutes = 450
const dayMinutes = 24 * 60

const minutesOf = (limit: Duration, clock: TimeLimit['clock']) =>
  'minutes' in limit ? limit.minutes : limit.days * (clock === 'working' ? workdayMinutes : dayMinutes)

interface Life {
  report: Report
  story: Story
  /** File ids of the photos of the cleared place. */
  after: string[]
  grid: SampleGrid
  /** Who has such things in working time. */
  owner: Holder
  chance: Chance
  /** Whether it came in lately: only then can it still be stuck. */
  recent: boolean
}

/** All steps after the submission, in order; those beyond today have not happened yet. */
export function lifeOf({ report, story, after, grid, owner, chance, recent }: Life): Step[] {
  const { acknowledge, finish, clock } = limits[report.level]
  const [ack, work] = [minutesOf(acknowledge, clock), minutesOf(finish, clock)]
  const steps: Step[] = []
  const afterHours = report.routing.rule === 'outOfHours'
  let at: Time = report.submittedAt
  const then = (minutes: number, event: Happening, by: TimeLimit['clock'] = clock) => {
    at = by === 'working' ? addWorkingMinutes(at, minutes, workingCalendar) : addMinutes(at, minutes)
    steps.push({ at, event })
  }
  /** Within the limit mostly, and late now and then. */
  const share = (limit: number, late: number) =>
    Math.max(1, Math.round((limit * (chance.percent(late) ? chance.between(105, 230) : chance.between(12, 80))) / 100))

  if (chance.percent(3)) {
    then(share(ack, 0), { type: 'withdraw', note: '已经自己解决了' })
    return steps
  }
  if (report.level === 'P4' && chance.percent(8)) {
    then(share(ack, 0), { type: 'decline', note: '这件事归街道办，已把电话告诉您' })
    return steps
  }
  if (recent && report.level !== 'P0' && chance.percent(9)) {
    then(ack * 2, { type: 'remind' })
    return steps
  }
  const other = handedOn()
  if (report.level !== 'P0' && chance.percent(4)) {
    then(share(ack, 0), { type: 'sendBack', note: chance.pick(sendBackReasons) })
    then(share(ack, 0), { type: 'assign', to: other ?? backTo(report) })
  } else if (other) {
    then(share(ack, 5), { type: 'transfer', to: other, note: afterHours ? '值班先记下，转给您办' : '这件事要请您来办' })
  }
  const note = chance.pick(acceptNotes)
  then(share(ack, 8), { type: 'accept', ...(note ? { note } : {}) })
  if (chance.percent(8))
    then(chance.between(3, 40), { type: 'supplement', note: '今天又看了一眼，还是老样子', photos: [] }, 'always')
  if (recent && report.level === 'P3' && chance.percent(20)) {
    then(share(work, 0), { type: 'suspend', note: '等配件到货，预计下周一继续' })
    return steps
  }
  resolve()
  if (chance.percent(9)) {
    then(
      chance.between(60, 2 * dayMinutes),
      { type: 'reopen', rating: 'dissatisfied', note: chance.pick(complaints) },
      'always',
    )
    resolve()
  }
  if (chance.percent(64)) rate()
  else steps.push({ at: addDays(at, reportRules.silenceDays), event: { type: 'close' } })
  return steps

  /** After hours the desk hands on what cannot wait; at work now and then a colleague knows better. */
  function handedOn(): Holder | null {
    if (afterHours) return owner.personId !== report.holder?.personId && chance.percent(85) ? owner : null
    return story.passedTo && chance.percent(20) ? grid.another(story.passedTo, report) : null
  }

  function resolve() {
    const outcome = chance.percent(88) ? 'solved' : chance.pick(['partly', 'cannot', 'notOurs', 'duplicate'] as const)
    const photos = outcome === 'solved' ? after : []
    const isUnseen = photos.length === 0 && needsPhoto(categoryOf(report.category), report.place, outcome)
    const noPhoto = isUnseen ? { noPhoto: story.noPhoto ?? '事情当场就过去了' } : {}
    then(share(work, 12), { type: 'resolve', outcome, note: noteFor(outcome), photos, ...noPhoto })
  }

  function noteFor(outcome: string) {
    if (outcome === 'notOurs') return '这一段归街道管，已经转告并留了电话'
    if (outcome === 'duplicate') return '和昨天的一件是同一处，一并在办'
    return chance.pick(story.notes)
  }

  function rate() {
    const rating = chance.percent(80) ? 'satisfied' : chance.pick(['neutral', 'neutral', 'dissatisfied'] as const)
    const words = rating === 'satisfied' ? chance.pick(thanks) : ''
    then(chance.between(10, 3 * dayMinutes), { type: 'rate', rating, ...(words ? { note: words } : {}) }, 'always')
  }
}

/** Whoever sent it back gets it again when nobody else fits. */
const backTo = (report: Report): Holder => report.above.find(lead => lead.role !== 'dispatcher') ?? holderIn(report)
