/**
 * DOMAIN §4 about neighbours, merging and the board as a model, written down from the document alone: who may follow a report, let it go on in
 * another one, take it out again, and show it to everybody. How a report goes its straight way is the other model's (model.ts).
 */
import type { Outcome } from '../../../types/reports/outcomeLabels'
import { isOpen, type ReportState } from '../../../types/reports/flow'
import { otherOf, type Deed, type Which, type Who } from './around'

/** One of the two reports. */
export interface One {
  state: ReportState
  outcome: Outcome | null
  /** Where it was before it went on in the other one. */
  before: ReportState | null
  /** Who follows it by their own word, and whose report went on in it. */
  joined: Who[]
  merged: Who[]
  /** Who has it, had it first, watches over it or was told of it. */
  works: Who[]
  holder: Who | undefined
  board: 'none' | 'proposed' | 'shown' | 'off' | 'refused'
  proposer: Who | null
}

export interface Model {
  a: One
  b: One
  /** Since both were filed. */
  days: number
}

const doors: Partial<Record<Who, string>> = {
  aReporter: '0402',
  aKin: '0402',
  aDesk: '0402',
  bReporter: '0301',
  neighbour: '0501',
  mate: '0501',
  another: '0602',
  building: '0102',
  area: '0701',
  areaMate: '0701',
}
const reporterOf = { a: 'aReporter', b: 'bReporter' } as const
const livesWith = (one: Who, other: Who) => one === other || (doors[one] !== undefined && doors[one] === doors[other])

const heights: Partial<Record<Who, number>> = {
  unit: 1,
  building: 2,
  area: 3,
  areaMate: 4,
  desk: 4,
  aDesk: 4,
  chief: 5,
}
const height = (who: Who | undefined) => (who && heights[who]) ?? 0
const desks: readonly Who[] = ['desk', 'aDesk', 'areaMate']
/** Who gives reports to others: leads above a unit's, and the duty desk. */
const parents: readonly Who[] = ['building', 'area', 'chief', ...desks]

/** Holds it, stands above whoever does, or works at the duty desk, and lives with nobody whose report this is, or went on in it. */
function decides({ a, b }: Model, which: Which, who: Who): boolean {
  const one = { a, b }[which]
  const own = [reporterOf[which], ...(one.merged.length > 0 ? [reporterOf[otherOf(which)]] : [])]
  const isAbove = parents.includes(who) && (desks.includes(who) || height(who) > height(one.holder))
  return (who === one.holder || isAbove) && !own.some(reporter => livesWith(who, reporter))
}

/** May it happen now, and by them? */
export function mayHappen(model: Model, deed: Deed, who: Who, which: Which): boolean {
  const one = model[which]
  const other = model[otherOf(which)]
  const reporter = reporterOf[which]
  const isStaff = parents.includes(who)
  switch (deed) {
    case 'joinIn':
      return (
        isOpen(one.state) &&
        model.days <= 7 &&
        doors[who] !== undefined &&
        !livesWith(who, reporter) &&
        ![...one.joined, ...one.merged].some(each => livesWith(who, each)) &&
        !one.works.includes(who)
      )
    case 'merge':
      // What took another one in is merged into nothing.
      return (
        isOpen(one.state) &&
        isOpen(other.state) &&
        other.before === null &&
        decides(model, which, who) &&
        decides(model, otherOf(which), who)
      )
    case 'unmerge':
      return one.state === 'merged' && decides(model, which, who)
    case 'showOnBoard':
      return (
        isStaff &&
        !livesWith(who, reporter) &&
        ['resolved', 'closed'].includes(one.state) &&
        one.outcome === 'solved' &&
        ['none', 'off'].includes(one.board)
      )
    case 'agreeBoard':
      return (
        isStaff &&
        one.board === 'proposed' &&
        !livesWith(who, reporter) &&
        (one.proposer === null || !livesWith(who, one.proposer))
      )
    case 'takeOffBoard':
      return isStaff && ['proposed', 'shown'].includes(one.board)
    case 'refuseBoard':
      return who === reporter && !['none', 'refused'].includes(one.board)
  }
}

/** The two after a deed that may happen. */
export function after(model: Model, deed: Deed, who: Who, which: Which): Model {
  const [one, other] = [model[which], model[otherOf(which)]]
  const now = (mine: Partial<One>, its: Partial<One> = {}): Model => ({
    ...model,
    [which]: { ...one, ...mine },
    [otherOf(which)]: { ...other, ...its },
  })
  switch (deed) {
    case 'joinIn':
      return now({ joined: [...one.joined, who] })
    case 'merge': {
      // Whoever follows the other one already does so by their own word.
      const coming = [reporterOf[which], ...one.joined].filter(
        each => each !== reporterOf[otherOf(which)] && !other.joined.includes(each),
      )
      return now({ state: 'merged', before: one.state }, { merged: coming })
    }
    case 'unmerge':
      return now({ state: one.before ?? one.state, before: null }, { merged: [] })
    case 'showOnBoard':
      return now({ board: 'proposed', proposer: who })
    case 'agreeBoard':
      return now({ board: 'shown' })
    case 'takeOffBoard':
      return now({ board: 'off' })
    case 'refuseBoard':
      return now({ board: 'refused' })
  }
}
