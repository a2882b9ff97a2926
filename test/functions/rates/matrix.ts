/** What the actions about 三率 are about, for test/functions/matrix. */
import { daysFromTestDay } from '../../factories/testDay'
import { ladderOf } from '../../../types/grid/code'
import { has, idOf, places, postsOf, scopeOf, stranger, type Caller, type Input, type Make } from '../matrix/cells'
import { anyOf, changes, makeReport, onReport, reporter } from '../matrix/reports'
import { list, mineOrNot, open, system, type Row, type Rows, type Who } from '../matrix/rows'

const month = daysFromTestDay(0).slice(0, 7)

/** Somebody else asked that it does not count. */
const makeAsked: Make = (cell, nth) => {
  const { documents, ...thing } = makeReport('closed')(cell, nth)
  const exclusion = {
    ...{ by: { personId: stranger, name: '片长', role: 'areaLead' }, marks: [stranger] },
    ...{ at: '2026-11-24T09:00:00.000+08:00', agreed: null },
  }
  const asked = documents.map(([name, report]) => [name, { ...report, exclusion, outOf: `${month}-15T09:00:00.000+08:00` }]) // prettier-ignore
  return { ...thing, documents: asked as typeof documents }
}

/** What they filed or hold gives nobody the right. */
const counter: Who = cell => has({ ...cell, person: 'other' }, 'report.exclude')
/** Whoever has it is never the second of two. */
const second: Who = cell => counter(cell) && cell.person !== 'held'

/** Everybody asks for the widest part that is theirs. */
const nodeOf = (caller: Caller) =>
  scopeOf(caller, 'report.rates') === 'all' ? 'XZZ' : (postsOf(caller)[0]?.node ?? 'XZZ')
const lies: Who = ({ caller, place }) => ladderOf(places[place]).includes(nodeOf(caller))
const figures: Who = cell => has({ ...cell, person: 'other' }, 'report.rates') && lies(cell)

/** A node by its code; of a home there are no figures. */
const onNode: Row = {
  kind: 'thing',
  persons: ['other'],
  hides: false,
  alone: false,
  make: ({ place }) => ({ id: places[place], node: places[place], documents: [] }),
  input: ({ id }) => ({ node: id, month }),
  expect: cell => (has(cell, 'report.rates') ? 'past' : 'missing'),
}

/** For everybody to see: what they filed or hold gives nobody the right to choose it. */
const shows: Who = cell => has({ ...cell, person: 'other' }, 'report.board')
/** In the one form in which a report can be shown: settled, of a place of all. */
const makeShowable: Make = makeReport('closed')
const makeProposed: Make = (cell, nth) => {
  const { id, node } = makeReport('closed')(cell, nth)
  const entry = {
    ...{ _id: id, version: 1, state: 'proposed', category: 'clutter', place: '3 号楼', ladder: ladderOf(node), words: '清出来了' },
    ...{ reporter: { personId: cell.person === 'mine' ? idOf(cell.caller) : stranger }, recused: [], before: [], after: [] },
    ...{ month, took: 90, at: '2026-11-24T09:00:00.000+08:00', waitingAt: '2026-11-24T09:00:00.000+08:00', shownAt: null },
    ...{ proposedBy: { personId: stranger, name: '楼长', role: 'buildingLead' }, agreedBy: null, outbox: [], outboxAt: null },
  } // prettier-ignore
  return { id, node, documents: [['board', entry]] }
}
const onEntry = (who: Who, input: Input = {}): Row => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make: makeProposed,
  input: ({ id }) => ({ id, ...input }),
  expect: cell => (who(cell) ? 'past' : 'missing'),
})

export const rows: Rows = {
  'reports.rates': onNode,
  'reports.exclude': changes('closed', counter, { reason: '停电，谁都没办法' }),
  'reports.confirmExclusion': changes('closed', second, {}, makeAsked),
  'reports.include': changes('closed', counter, {}, makeAsked),
  'reports.exclusions': list(makeAsked, figures, caller => ({ node: nodeOf(caller), month, limit: 50 }), 'items.id', { hides: true }),
  'reports.recount': open({ month }),
  'reports.openNumbers': open(),
  'reports.board': open(),
  'reports.boardDraft': onReport('closed', shows, {}, makeShowable),
  'reports.showOnBoard': onReport('closed', shows, { words: '楼道清出来了', photos: [], before: 0 }, makeShowable),
  'reports.boardItem': onEntry(anyOf(shows, reporter)),
  'reports.boardWaiting': list(makeProposed, shows, { limit: 50 }, 'items.id', { hides: false }),
  'reports.agreeBoard': onEntry(shows, { version: 1 }),
  'reports.takeOffBoard': onEntry(shows, { version: 1 }),
  'reports.refuseBoard': onEntry(reporter, { version: 1 }),
  'reports.countDue': system,
  'reports.renewOld': system,
} // prettier-ignore
