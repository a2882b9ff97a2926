/** What the actions about 三率 are about, for test/functions/matrix. */
import { ladderOf } from '../../../types/grid/code'
import { has, places, postsOf, scopeOf, stranger, type Caller, type Make } from '../matrix/cells'
import { changes, makeReport } from '../matrix/reports'
import { list, open, system, type Row, type Rows, type Who } from '../matrix/rows'

const month = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 7)

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

export const rows: Rows = {
  'reports.rates': onNode,
  'reports.exclude': changes('closed', counter, { reason: '停电，谁都没办法' }),
  'reports.confirmExclusion': changes('closed', second, {}, makeAsked),
  'reports.include': changes('closed', counter, {}, makeAsked),
  'reports.exclusions': list(makeAsked, figures, caller => ({ node: nodeOf(caller), month, limit: 50 }), 'items.id', { hides: true }),
  'reports.recount': open({ month }),
  'reports.countDue': system,
} // prettier-ignore
