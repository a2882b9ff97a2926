/** Rows about who lives where: children, mandates, contacts, the roster (DOMAIN §3). */
import { ladderOf } from '../../../types/grid/code'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { daysFromTestDay } from '../../factories/testDay'
import { has, idOf, places, stranger, type Caller, type Cell, type Input, type Make, type Thing } from './cells'
import { mineOrNot, type OfThing, type Row, type Who } from './rows'
import { makeRequest } from './requests'

/** The only caller with a home now is the resident: this one. */
const homeNow = `${places.own}-0402`
const livesThere: Who = ({ caller, person }) => caller === 'resident' && person === 'mine'
/** Some weeks ahead, whenever this runs. */
export const soon = daysFromTestDay(20)

const byId = (
  persons: OfThing['persons'],
  make: Make,
  expect: OfThing['expect'],
  input: (thing: Thing) => Input = ({ id }) => ({ id }),
  alone = false,
): Row => ({ kind: 'thing', persons, hides: false, alone, make, input, expect })

/** A home by its code: only where one lives. */
export const onHomeNow: Row = byId(
  mineOrNot,
  ({ place, person }) => {
    const home = person === 'mine' ? homeNow : `${places[place]}-0502`
    return { id: home, node: home, documents: [] }
  },
  cell => (livesThere(cell) ? 'past' : 'missing'),
  ({ id }) => ({ home: id }),
)

/** A place, for whoever has the right over it. */
/** @param also what else must be so, apart from the right */
export const onPlace = (
  right: Parameters<typeof has>[1],
  input: (home: string) => Input,
  also: (cell: Cell) => boolean = () => true,
): Row =>
  byId(
    ['other'],
    ({ place }) => ({ id: `${places[place]}-0402`, node: places[place], documents: [] }),
    cell => (has(cell, right) && also(cell) ? 'past' : 'missing'),
    ({ id }) => input(id),
  )

const withChild =
  (make: Make, more: (owner: boolean) => object): Make =>
  (cell, nth) => {
    const made = make({ ...cell, person: 'other' }, nth)
    const home = cell.person === 'mine' ? homeNow : `${places[cell.place]}-0601`
    const [, request] = made.documents[0] ?? ['', { _id: '' }]
    const child = {
      ...request,
      home,
      under14: true,
      deciders: ladderOf(home).slice(1),
      ...more(cell.person === 'mine'),
    }
    return { ...made, documents: [['bindings', child]] }
  }
const consent = (by: string) => ({ consent: { by: { personId: by, name: '家长' }, at: '2026-11-24T09:00:00.000+08:00', text: '1' } }) // prettier-ignore

/** A child of the caller's home, or of another: the adults of the home have the word. */
export const onChild = (input: Input = {}): Row =>
  byId(
    mineOrNot,
    withChild(makeRequest('awaitingConsent'), () => ({ adultsTold: 1 })),
    cell => (livesThere(cell) ? 'past' : 'missing'),
    ({ id }) => ({ id, ...input }),
  )
/** A consent that the caller gave, or somebody else. */
export const onConsent: Row = byId(
  mineOrNot,
  (cell, nth) => withChild(makeRequest('pending'), mine => consent(mine ? idOf(cell.caller) : stranger))(cell, nth),
  ({ person }) => (person === 'mine' ? 'past' : 'missing'),
)

/** A mandate that the caller gave, or one among others. */
export const onMandate: Row = byId(
  mineOrNot,
  ({ caller, place, person }, nth) => {
    const id = `mMatrix-${nth}`
    const mandate = {
      _id: id, version: 0, principal: { personId: person === 'mine' ? idOf(caller) : stranger, name: '本人' },
      agent: { personId: personIdOf('oMatrix-agent'), name: '代办人' }, home: `${places[place]}-0402`,
      from: '2026-11-24T09:00:00.000+08:00', until: `${soon}T00:00:00.000+08:00`, consent: { text: '1' }, endedAt: null, endedBy: null,
      outbox: [], outboxAt: null,
    } // prettier-ignore
    return { id, node: '', documents: [['mandates', mandate]] }
  },
  ({ person }) => (person === 'mine' ? 'past' : 'missing'),
)

/** Openids of people with a phone, one in each part of the grid: matrix.test.ts gives them one. */
export const reached = { own: 'oMatrix-reached-own', other: 'oMatrix-reached-other' } as const
/** Somebody's phone. */
export const onPhone: Row = byId(
  ['other'],
  ({ place }) => ({ id: personIdOf(reached[place]), node: '', documents: [] }),
  cell => (has(cell, 'phone.reveal') ? 'past' : 'missing'),
  ({ id }) => ({ person: id, field: 'phone', reason: '联系住户核对情况' }),
)

const regridders: readonly Caller[] = ['areaLead', 'chiefLead', 'admin']
const leadsBefore = (caller: Caller) => Math.max(0, regridders.indexOf(caller))
/** A change of the grid that comes later, one after the other: each caller has a day and a home of their own. */
export const onUnit: Row = byId(
  ['other'],
  ({ caller, place }) => ({ id: `${places[place]}.${leadsBefore(caller)}`, node: places[place], documents: [] }),
  cell => (has(cell, 'grid.regrid') ? 'past' : 'forbidden'),
  ({ id, node }) => {
    const turn = Number(id.split('.')[1])
    const home = `${node}-${String(1 + (turn % 6)).padStart(2, '0')}02`
    return { operation: { kind: 'split', unit: node, homes: [home] }, from: daysFromTestDay(20 + turn) }
  },
  true,
)
/** One that is planned already. */
export const onPlanned: Row = byId(
  ['other'],
  ({ place }, nth) => {
    const [id, node] = [`gMatrix-${nth}`, places[place]]
    const from = `${daysFromTestDay(30 + (nth % 300))}T00:00:00.000+08:00`
    const planned = {
      _id: id, version: 0, at: '2026-11-24T09:00:00.000+08:00', by: { personId: stranger, name: '某人' }, body: 'b', action: 'regrid',
      nodes: [`${node}-9${nth}`], places: ladderOf(node), says: '拆分', who: null, regrid: { operation: { kind: 'split', unit: node, homes: [`${node}-0501`] }, from, unit: null },
      startsAt: from, outbox: [], outboxAt: null,
    } // prettier-ignore
    return { id, node, documents: [['gridChanges', planned]] }
  },
  cell => (has(cell, 'grid.regrid') ? 'past' : 'missing'),
  ({ id }) => ({ id }),
  true,
)
