/**
 * A report on random ways, held against a model of DOMAIN §4 (model.ts): at every step everybody around it tries everything, and what the model
 * refuses is refused, what it allows is allowed and leads where it says. Every cell of state × event × person is visited.
 */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { reportSchema } from '../../../cloudfunctions/reports/schema'
import { theSystem } from '../../../cloudfunctions/reports/lifecycle/events'
import { refusal } from '../../../cloudfunctions/reports/lifecycle/parties'
import { fromEpoch, toEpoch } from '../../../cloudfunctions/_platform/time'
import { reportEvents, reportFlow, reportStates, type ReportEvent } from '../../../types/reports/flow'
import * as z from '../../../types/z'
import { fc, rounds } from '../../random'
import {
  after,
  answers,
  clockRuns,
  isWaited,
  mayHappen,
  people,
  renews,
  type Model,
  type Said,
  type Who,
} from './model'
import { actors, changeOf, holders, modelOf, partiesFor, Real } from './modelWorld'

const seen = { allowed: new Set<string>(), refused: new Set<string>(), done: new Set<string>() }
const cell = (model: Model, event: ReportEvent, who: Who) => `${model.state} × ${event} × ${who}`

/** Everybody tries everything: nothing is written, and the answer is the model's. */
function everybodyTries(model: Model, { report }: Real) {
  const now = fromEpoch(model.now)
  const otherwise: string[] = []
  for (const who of people) {
    const parties = partiesFor(report, who)
    for (const event of reportEvents) {
      const may = mayHappen(model, event, who)
      if ((refusal(report, event, parties, now) === null) !== may) otherwise.push(`${cell(model, event, who)}: ${may}`)
      ;(may ? seen.allowed : seen.refused).add(cell(model, event, who))
    }
  }
  expect(otherwise).toEqual([])
}

interface Way {
  event: ReportEvent
  who: Who
}

/** An event that may happen, and what is true of every one. */
function happens(model: Model, real: Real, { event, who }: Way, told: Said): void {
  const before = real.report
  // To whoever has it already nothing is given.
  const other: Who = model.holder === 'area' ? 'lead' : 'area'
  const said = told.to === model.holder ? { ...told, to: other } : told
  const change = changeOf(before, event, who, said)
  const doubtful = event === 'supplement' && said.drawn
  const doer = who === 'system' ? theSystem : { personId: actors[who].personId, name: '某', role: holders[who]?.role ?? null, doubtful, ...(who === 'follower' ? { joiner: actors[who].personId } : {}) } // prettier-ignore
  real.report = advance(before, change, doer, fromEpoch(model.now))
  const sentTo = event === 'sendBack' ? people.find(each => holders[each]?.personId === real.report.holder?.personId) : undefined // prettier-ignore
  const waitingFor = event === 'approveSuspension' ? (before.pause?.waitingFor ?? 'other') : said.waitingFor
  const was = { ...model }
  Object.assign(model, after(model, event, who, { ...said, to: sentTo ?? said.to, waitingFor }))
  holds(was, model, before, real.report, event, said)
  if (!seen.done.has(cell(was, event, who))) expect(z.safeParse(reportSchema, real.report).success).toBe(true)
  seen.done.add(cell(was, event, who))
  model.dueAt = toEpoch(real.report.dueAt)
}

const waysOf = (model: Model): Way[] =>
  people.flatMap(who => reportEvents.flatMap(event => (mayHappen(model, event, who) ? [{ event, who }] : [])))

/** Time that passes, and one event that may happen. */
class Step implements fc.Command<Model, Real> {
  constructor(
    readonly pick: number,
    readonly said: Said,
    readonly hours: number,
  ) {}
  check = () => true
  toString = () => `${this.pick} ${JSON.stringify(this.said)} +${this.hours} h`

  run(model: Model, real: Real): void {
    model.now += this.hours * 3_600_000
    everybodyTries(model, real)
    const ways = waysOf(model)
    const events = [...new Set(ways.map(({ event }) => event))]
    const doers = ways.filter(({ event }) => event === events[this.pick % events.length])
    const way = doers[Math.floor(this.pick / 100) % doers.length]
    if (way) happens(model, real, way, this.said)
  }
}

/** What is true of every step. */
function holds(was: Model, model: Model, before: Report, report: Report, event: ReportEvent, said: Said) {
  expect(report.state).toBe(model.state)
  expect(report.version).toBe(before.version + 1)
  expect(report.timeline).toHaveLength(before.timeline.length + 1)
  expect(report.firstUnit).toEqual(before.firstUnit)
  expect([event, report.nextDueAt !== null]).toEqual([event, clockRuns(model)])
  if (isWaited(model)) expect(report.holder).not.toBeNull()
  if (model.holder !== was.holder || event === 'appeal')
    expect(report.holder?.personId).toBe(holders[model.holder]?.personId)
  if (!renews(was, event, said)) expect(report.dueAt).toBe(before.dueAt)
  if (event === 'extend') expect(report.dueAt > before.dueAt).toBe(true)
  expect(report.supervisors.slice(0, before.supervisors.length)).toEqual(before.supervisors)
  // Silence is "not rated", never "satisfied".
  if (!['rate', 'resolve'].includes(event)) expect(report.rating).toEqual(before.rating)
  if (event === 'appeal') expect(report.holder?.personId).toBe(holders[answers(was.decliner ?? 'lead')]?.personId)
}

const said: fc.Arbitrary<Said> = fc.record({
  to: fc.constantFrom<Who>('lead', 'building', 'area', 'chief', 'desk'),
  yes: fc.boolean(),
  waitingFor: fc.constantFrom<Said['waitingFor']>('resident', 'other'),
  drawn: fc.boolean(),
  reached: fc.boolean(),
})
const step = fc
  .tuple(
    fc.nat(10_000),
    said,
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(0) },
      fc.integer({ min: 1, max: 30 }),
      fc.constant(8 * 24),
      fc.constant(31 * 24),
    ),
  ) // prettier-ignore
  .map(([pick, words, hours]) => new Step(pick, words, hours))

describe('a report, whatever happens to it', () => {
  it('goes the ways of DOMAIN §4 and no others', () => {
    fc.assert(
      fc.property(fc.commands([step], { maxCommands: 60, size: 'max' }), fc.constantFrom<Model['level']>('P2', 'P4'), fc.boolean(), fc.constantFrom<Who>('lead', 'auditor'), fc.boolean(), (commands, level, doubtful, holder, followed) =>
        fc.modelRun(() => {
          const real = new Real(level, doubtful, holder, followed)
          return { model: modelOf(real, level, doubtful, holder), real }
        }, commands),
      ),
      { numRuns: rounds(40, 1_500) },
    ) // prettier-ignore
  })

  it('is refused in every cell of state × event × person where it is not allowed, and done in every one where it is', () => {
    // What was never done comes first, then by turns: the same ways every time.
    for (const each of Object.values(seen)) each.clear()
    const tried = new Set<string>()
    for (let run = 0; run < 400; run++) {
      const level = run % 2 ? 'P4' : 'P2'
      // A complaint about the chief lead begins with the auditor.
      const begins = run % 4 === 3 ? 'auditor' : 'lead'
      const real = new Real(level, true, begins, run % 3 === 2)
      const model = modelOf(real, level, true, begins)
      for (let nth = 0; nth < 25; nth++) {
        const {
          now: _now,
          dueAt: _due,
          resolvedAt: _at,
          declinedAt: _when,
          calls: _calls,
          reopens: _often,
          ...kind
        } = model
        if (!tried.has(JSON.stringify(kind))) everybodyTries(model, real)
        tried.add(JSON.stringify(kind))
        const ways = waysOf(model)
        const events = [...new Set(ways.map(({ event }) => event))]
        const turn = run * 31 + nth * 7 + ((run * nth) % 11)
        const doers = ways.filter(({ event }) => event === events[turn % events.length])
        const way = ways.find(({ event, who }) => !seen.done.has(cell(model, event, who))) ?? doers[turn % doers.length]
        if (!way) break
        happens(model, real, way, {
          to: (['lead', 'building', 'area', 'chief', 'desk'] as const)[turn % 5]!,
          yes: turn % 3 !== 0,
          waitingFor: turn % 2 ? 'resident' : 'other',
          drawn: turn % 4 !== 0,
          reached: turn % 5 !== 0,
        })
      }
    }
    const cells = reportStates.flatMap(state => reportEvents.flatMap(event => people.map(who => `${state} × ${event} × ${who}`))) // prettier-ignore
    expect(cells.filter(each => !seen.allowed.has(each) && !seen.refused.has(each))).toEqual([])
    expect([...seen.allowed].filter(each => !seen.done.has(each))).toEqual([])
    const table = new Set([...seen.allowed].map(each => each.split(' × ').slice(0, 2).join(' × ')))
    expect(table.size).toBe(reportStates.reduce((sum, state) => sum + Object.keys(reportFlow[state]).length, 0))
  })
})
