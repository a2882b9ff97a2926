/**
 * Two reports of the same lamp on random ways, held against a model of DOMAIN §4 (aroundModel.ts): at every step everybody around them tries to
 * follow, merge, take apart and show each of them. What the model refuses is refused, what it allows is allowed and leads where it says.
 */
import { allowedOn } from '../../../cloudfunctions/reports/board/entry'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { reportSchema } from '../../../cloudfunctions/reports/schema'
import { fromEpoch, toEpoch } from '../../../cloudfunctions/_platform/time'
import { reportStates } from '../../../types/reports/flow'
import * as z from '../../../types/z'
import { fc, rounds } from '../../random'
import { begin, deeds, everybody, moved, moves, otherOf, people, tried, whoIs, type Around, type Deed, type Move, type Which, type Who } from './around' // prettier-ignore
import { after, mayHappen, type Model, type One } from './aroundModel'

const seen = { allowed: new Set<string>(), refused: new Set<string>(), done: new Set<string>(), boards: new Set<string>() } // prettier-ignore
const cell = (model: Model, deed: Deed, who: Who, which: Which) => `${model[which].state} × ${deed} × ${who}`
const both = ['a', 'b'] as const

/** What the straight ways made of a report: the other model holds them to the document. */
function asItIs(report: Report): Pick<One, 'state' | 'outcome' | 'holder' | 'works'> {
  const { state, outcome, holder, firstUnit, supervisors, copies } = report
  const works = [holder, firstUnit, ...supervisors, ...copies].flatMap(each => whoIs(each?.personId) ?? [])
  return { state, outcome, holder: whoIs(holder?.personId), works }
}
const oneOf = (report: Report): One => ({ ...asItIs(report), before: null, joined: [], merged: [], board: 'none', proposer: null }) // prettier-ignore

interface Real {
  around: Around
}
const daysOf = ({ a, now }: Around) => (now - toEpoch(a.submittedAt)) / 86_400_000
const modelOf = ({ around }: Real): Model => ({ a: oneOf(around.a), b: oneOf(around.b), days: daysOf(around) })

function everybodyTries(model: Model, { around }: Real) {
  const otherwise: string[] = []
  for (const which of both)
    for (const who of people)
      for (const deed of deeds) {
        const may = mayHappen(model, deed, who, which)
        if ((tried(around, deed, who, which) !== null) !== may)
          otherwise.push(`${which}: ${cell(model, deed, who, which)} ${model[which].board}: ${may}`)
        ;(may ? seen.allowed : seen.refused).add(cell(model, deed, who, which))
        seen.boards.add(`${model[which].board} × ${deed} × ${who}`)
        const entry = around.boards[which]
        const button = { agreeBoard: 'agree', takeOffBoard: 'takeOff', refuseBoard: 'refuse' } as const
        if (entry && deed in button && allowedOn(entry, everybody[who]).includes(button[deed as keyof typeof button]) !== may)
          otherwise.push(`${which}: the button of ${cell(model, deed, who, which)} ${model[which].board}: ${may}`)
      } // prettier-ignore
  expect(otherwise).toEqual([])
}

interface Way {
  deed: Deed
  who: Who
  which: Which
}
const waysOf = (model: Model): Way[] =>
  both.flatMap(which =>
    people.flatMap(who => deeds.flatMap(deed => (mayHappen(model, deed, who, which) ? [{ deed, who, which }] : []))),
  )

/** A deed that may happen, and what is true of every one. */
function happens(model: Model, real: Real, { deed, who, which }: Way) {
  const before = real.around
  const next = tried(before, deed, who, which)
  if (!next) throw new Error(`${deed} of ${who} was refused`)
  real.around = next
  seen.done.add(cell(model, deed, who, which))
  Object.assign(model, after(model, deed, who, which))
  for (const each of both) {
    const [was, is] = [before[each], next[each]]
    const follows = is.joins ?? []
    expect(is.state).toBe(model[each].state)
    expect(next.boards[each]?.state ?? 'none').toBe(model[each].board)
    expect(follows.map(({ personId }) => whoIs(personId)).sort()).toEqual([...model[each].joined, ...model[each].merged].sort()) // prettier-ignore
    expect(is.joined ?? 0).toBe(follows.length)
    // Nobody loses a step: what happened stays, and a neighbour's word makes no version.
    expect(is.timeline.slice(0, was.timeline.length)).toEqual(was.timeline)
    expect(is.version - was.version).toBe(is.timeline.length - was.timeline.length)
    if (deed !== 'merge' && deed !== 'unmerge') expect(is.version).toBe(was.version)
    expect(z.safeParse(reportSchema, is).error).toBeUndefined()
  }
  // Taken out again it is as it was, with holder and times.
  if (deed === 'unmerge') {
    const [was, is] = [before[which], next[which]]
    expect([is.holder, is.dueAt, is.ackDueAt, is.pause]).toEqual([was.holder, was.dueAt, was.ackDueAt, was.pause])
    expect(is.nextDueAt === null).toBe(is.state === 'suspended')
  }
  if (deed === 'merge') expect([next[which].nextDueAt, next[which].escalatesAt ?? null]).toEqual([null, null])
  const shown = next.boards[which]
  if (shown) expect([shown.shownAt !== null, shown.waitingAt !== null]).toEqual([shown.state === 'shown', shown.state === 'proposed']) // prettier-ignore
}

/** A step of the straight way, where somebody may take it. */
function goesOn(model: Model, real: Real, which: Which, move: Move) {
  const next = moved(real.around[which], move, fromEpoch(real.around.now))
  if (!next) return
  real.around = { ...real.around, [which]: next }
  model[which] = { ...model[which], ...asItIs(next) }
}

function passes(model: Model, real: Real, hours: number) {
  real.around = { ...real.around, now: real.around.now + hours * 3_600_000 }
  model.days = daysOf(real.around)
}

class Step implements fc.Command<Model, Real> {
  constructor(
    readonly pick: number,
    readonly which: Which,
    readonly move: Move | null,
    readonly hours: number,
  ) {}
  check = () => true
  toString = () => `${this.pick} ${this.which} ${this.move} +${this.hours} h`

  run(model: Model, real: Real): void {
    passes(model, real, this.hours)
    if (this.move) goesOn(model, real, this.which, this.move)
    everybodyTries(model, real)
    const ways = waysOf(model)
    const some = [...new Set(ways.map(({ deed }) => deed))]
    const doers = ways.filter(({ deed }) => deed === some[this.pick % some.length])
    const way = doers[Math.floor(this.pick / 100) % doers.length]
    if (way) happens(model, real, way)
  }
}

const step = fc
  .tuple(
    fc.nat(10_000),
    fc.constantFrom<Which>('a', 'b'),
    fc.option(fc.constantFrom<Move>(...moves), { freq: 3 }),
    fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 80 })),
  )
  .map(([pick, which, move, hours]) => new Step(pick, which, move, hours))

describe('neighbours, merging and the board', () => {
  it('go the ways of DOMAIN §4 and no others', () => {
    fc.assert(
      fc.property(fc.commands([step], { maxCommands: 40, size: 'max' }), commands =>
        fc.modelRun(() => {
          const real: Real = { around: begin() }
          return { model: modelOf(real), real }
        }, commands),
      ),
      { numRuns: rounds(12, 1_000) },
    )
  })

  it('are refused in every cell of state × deed × person where they are not allowed, and done in every one where they are', () => {
    for (const each of Object.values(seen)) each.clear()
    const known = new Set<string>()
    const everybodyTriesOnce = (model: Model, real: Real) => {
      const kind = JSON.stringify({ a: model.a, b: model.b, isOld: model.days > 7 })
      if (!known.has(kind)) everybodyTries(model, real)
      known.add(kind)
    }
    for (let run = 0; run < 130; run++) {
      const real: Real = { around: begin() }
      const model = modelOf(real)
      // What is chosen when it is over.
      if (run % 4 === 2) {
        for (const move of ['accept', 'settle', 'rate'] as const) goesOn(model, real, 'b', move)
        happens(model, real, { deed: 'showOnBoard', who: run % 8 === 2 ? 'area' : 'desk', which: 'b' })
      }
      // What is shown, and then opened again: it waits, or goes on in the other one, with its entry on the board.
      if (run % 4 === 0) {
        for (const move of ['accept', 'settle'] as const) goesOn(model, real, 'a', move)
        happens(model, real, { deed: 'showOnBoard', who: run % 8 ? 'desk' : 'chief', which: 'a' })
        goesOn(model, real, 'a', 'reopen')
        if (run % 8) goesOn(model, real, 'a', 'suspend')
        else
          happens(
            model,
            real,
            waysOf(model).find(({ deed, which }) => deed === 'merge' && which === 'a')!,
          )
      }
      for (let nth = 0; nth < 14; nth++) {
        const turn = run * 31 + nth * 7 + ((run * nth) % 11)
        const which = both[turn % 2]!
        if (nth > 0 || run % 2) {
          goesOn(model, real, which, moves[turn % moves.length]!)
          goesOn(model, real, otherOf(which), moves[(turn * 5 + run) % moves.length]!)
        }
        everybodyTriesOnce(model, real)
        // What was never done comes first, then by turns; and sometimes nothing, so that they go on.
        const ways = waysOf(model)
        const fresh = ways.filter(({ deed, who, which }) => !seen.done.has(cell(model, deed, who, which)))
        const way = fresh[turn % fresh.length] ?? (turn % 3 ? ways[turn % ways.length] : undefined)
        if (way) happens(model, real, way)
      }
    }
    const cells = reportStates.flatMap(state => deeds.flatMap(deed => people.map(who => `${state} × ${deed} × ${who}`))) // prettier-ignore
    expect(cells.filter(each => !seen.allowed.has(each) && !seen.refused.has(each))).toEqual([])
    expect([...seen.allowed].filter(each => !seen.done.has(each))).toEqual([])
    const onBoard = ['none', 'proposed', 'shown', 'off', 'refused'].flatMap(board => deeds.flatMap(deed => people.map(who => `${board} × ${deed} × ${who}`))) // prettier-ignore
    expect(onBoard.filter(each => !seen.boards.has(each))).toEqual([])
  })
})
