/** Rows about reports, in the words of DOMAIN §4: reporter, holder, parent. */
import { ladderOf } from '../../../types/grid/code'
import type { Role } from '../../../types/permissions'
import type { ReportState } from '../../../types/reports/flow'
import { findableOf } from '../../../types/reports/search'
import { withFinds } from '../../../cloudfunctions/_platform/data/finds'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { hoursFromTestDay } from '../../factories/testDay'
import { aReport } from '../../factories/aReport'
import {
  has,
  idOf,
  places,
  postsOf,
  roleOf,
  scopeOf,
  stranger,
  type Caller,
  type Input,
  type Make,
  type Thing,
} from './cells'
import { everybody, type OfThing, type Row, type Who } from './rows'

const states = new Map<ReportState, ReturnType<typeof aReport>>()
const template = (state: ReportState) => {
  const at = hoursFromTestDay(-1)
  const made = states.get(state) ?? aReport({ state, at })
  states.set(state, made)
  return made
}
/** @param role of whoever else has it */
export const makeReport =
  (state: ReportState, role: Role = 'unitLead'): Make =>
  ({ caller, place, person, hidden }, nth) => {
    const node = places[place]
    const id = `rMatrix-${nth}`
    const someone = { personId: stranger, name: '别人', role }
    const me = { personId: idOf(caller), name: '本人', role: roleOf(caller) }
    const report = {
      ...template(state),
      _id: id,
      no: `XZZ-991231-${String(nth).padStart(6, '0')}`,
      place: { code: node, name: node },
      ladder: ladderOf(node),
      reporter: person === 'mine' ? me : { ...someone, personId: personIdOf('oMatrix-neighbour') },
      holder: person === 'held' ? me : someone,
      supervisors: [],
      copies: [],
      hiddenFrom: hidden ? [me.personId] : [],
      recused: [],
    }
    return { id, node, documents: [['reports', report]] }
  }

/** With words that a human has to look at. */
export const makeDoubtful: Make = (cell, nth) => {
  const { documents, ...thing } = makeReport('assigned')(cell, nth)
  return {
    ...thing,
    documents: documents.map(([name, report]) => [
      name,
      { ...report, textCheck: 'review', reviewAt: template('assigned').submittedAt },
    ]),
  }
}
/** With words that only this caller looks for. */
export const makeFound: Make = (cell, nth) => {
  const { documents, ...thing } = makeReport('assigned')(cell, nth)
  const made = documents.map(([name, report]) => {
    const said = { ...(report as unknown as Report), text: `寻找${cell.caller}` }
    return [name, withFinds(said, findableOf(said, ''))] as (typeof documents)[number]
  })
  return { ...thing, documents: made }
}
/** What somebody filed themselves they find only where they read it as staff. */
export const foundAsStaff: Who = cell =>
  has({ ...cell, person: cell.person === 'mine' ? 'other' : cell.person }, 'report.read')
/** That stands on the list of a week. */
export const breachWeek = '2026-W48'
export const makeBreached: Make = (cell, nth) => {
  const { documents, ...thing } = makeReport('inProgress')(cell, nth)
  const listed = { breachWeeks: [breachWeek], finds: [`#week:${breachWeek}`] }
  return { ...thing, documents: documents.map(([name, report]) => [name, { ...report, ...listed }]) }
}
/** Whoever answers for the place, from the lead of its area upwards: what they filed or hold gives nobody the list. */
export const supervising: Who = cell => has({ ...cell, person: 'other' }, 'report.weekly')

/** Whoever looks: what they filed or hold themselves gives nobody the right. */
export const reviewer: Who = cell => has({ ...cell, person: 'other' }, 'report.review')

const handles: Who = cell => has(cell, 'report.handle')
export const reporter: Who = ({ person }) => person === 'mine'
export const holder: Who = cell => cell.person === 'held' && handles(cell)
/** From the lowest to the highest; an owner's duty person stands below all of them. */
const heights: readonly (readonly Role[])[] = [
  ['unitLead'],
  ['buildingLead'],
  ['areaLead'],
  ['dispatcher', 'admin', 'auditor'],
  ['chiefLead'],
]
const heightOf = (role: Role) => heights.findIndex(level => level.includes(role))
/**
 * A lead of the place above whoever else has it, or the duty desk: what they filed makes nobody a parent, nor do they stand above themselves.
 */
export const above =
  (role: Role): Who =>
  cell =>
    cell.person !== 'held' &&
    postsOf(cell.caller).some(
      post =>
        (post.role === 'dispatcher' || heightOf(post.role) > heightOf(role)) &&
        has({ ...cell, person: 'other' }, 'report.assign') &&
        (post.role === 'dispatcher' || ladderOf(places[cell.place]).includes(post.node)),
    )
export const anyOf =
  (...whos: Who[]): Who =>
  cell =>
    whos.some(who => who(cell))
export const reader: Who = () => true

export const onReport = (state: ReportState, who: Who, input: Input = {}, make: Make | Role = 'unitLead'): Row => ({
  kind: 'thing',
  persons: everybody,
  hides: true,
  alone: false,
  make: typeof make === 'function' ? make : makeReport(state, make),
  input: ({ id }: Thing) => ({ id, ...input }),
  expect: cell => (!has(cell, 'report.read') ? 'missing' : who(cell) ? 'past' : 'forbidden'),
})
/** A change says which version it was decided on. */
export const changes = (state: ReportState, who: Who, input: Input = {}, make?: Make | Role) =>
  onReport(state, who, { version: template(state).version, ...input }, make)

/** Everything below a node that one leads, as a list of its own. */
export const wide: Who = cell => has({ ...cell, person: 'other' }, 'report.read')
export const widely = {
  hides: true,
  door: (caller: Caller) => ['grid', 'all'].includes(scopeOf(caller, 'report.read') ?? ''),
}

/** 我也遇到: whoever lives here, of a neighbour's report about a thing of the common areas, and not of what they work on. */
export const onNeighbours: Row = {
  ...(changes('assigned', reader) as OfThing),
  make: (cell, nth) => {
    const { documents, ...thing } = makeReport('assigned')(cell, nth)
    return { ...thing, documents: documents.map(([name, report]) => [name, { ...report, category: 'lighting' }]) }
  },
  expect: cell => (cell.caller === 'resident' && cell.person === 'other' && !cell.hidden ? 'past' : 'missing'),
}

/** Taken back by whoever said 我也遇到 of a neighbour's report; from whoever a report is hidden, they cannot have said it. */
export const onFollowed: Row = {
  ...(changes('assigned', reader) as OfThing),
  make: (cell, nth) => {
    const { documents, ...thing } = makeReport('assigned')(cell, nth)
    const { personId, name } = { personId: idOf(cell.caller), name: '本人' }
    const joins = cell.person === 'other' ? [{ personId, name, at: template('assigned').submittedAt }] : []
    const follows = { joins, joined: joins.length }
    return { ...thing, documents: documents.map(([collection, report]) => [collection, { ...report, ...follows }]) }
  },
  expect: cell =>
    cell.person === 'other' && !cell.hidden ? 'past' : has(cell, 'report.read') ? 'forbidden' : 'missing',
}

/** Nobody decides over what they reported themselves. */
export const ofOthers =
  (who: Who): Who =>
  cell =>
    cell.person !== 'mine' && who(cell)

/** Two reports of the same kind of cell: whoever decides over both lets the one go on in the other. */
export const onTwo: Row = {
  ...(changes('assigned', ofOthers(anyOf(holder, above('unitLead')))) as OfThing),
  make: (cell, nth) => {
    const { documents, ...thing } = makeReport('assigned')(cell, nth)
    const other = documents.map(([name, report]) => [name, { ...report, _id: otherOf(report._id) }] as const)
    return { ...thing, documents: [...documents, ...other.map(([name, report]): Made => [name, report])] }
  },
  input: ({ id }: Thing) => ({ id, version: template('assigned').version, into: otherOf(id) }),
}
const otherOf = (id: string) => `${id}-other`
type Made = ReturnType<Make>['documents'][number]
