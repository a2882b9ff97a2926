/** Times at the counter, the directory and what ends: what their actions are about, and what their changes are sent with. */
import { directoryEntries } from '../../../config/community/directory'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { BookingView } from '../../../types/services/bookings/booking'
import { aBooking } from '../../factories/aBooking'
import { aPerson } from '../../factories/aPerson'
import { daysFromTestDay } from '../../factories/testDay'
import type { Json } from '../../cloud/plugin'
import type { Lines } from '../calls/sentTwice'
import { who, type Community } from '../community'
import { has, idOf, places, stranger, type Input, type Make, type Thing } from '../matrix/cells'
import { list, mineOrNot, open, system, type Row, type Rows, type Who } from '../matrix/rows'
import { people } from '../people'

const today = daysFromTestDay(0)
const { resident: li } = who
const { clerk } = people

/** A booking of a home of that part of the grid. */
const makeOn =
  (day: string): Make =>
  ({ caller, place, person }, nth) => {
    const home = `${places[place]}-${1000 + (nth % 9000)}`
    const by = { personId: person === 'mine' ? idOf(caller) : stranger, name: '何伟' }
    const booking = aBooking(home, { day, by })
    return { id: booking._id, node: home, documents: [['servicesBookings', booking]] }
  }

const makeBooking = makeOn(today)

const own: Who = ({ person }) => person === 'mine'
const atCounter: Who = cell => has({ ...cell, person: 'other' }, 'service.handle')

const onBooking: Row = {
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make: makeBooking,
  input: ({ id }) => ({ id, version: 1 }),
  expect: cell => (!atCounter(cell) ? 'missing' : own(cell) ? 'forbidden' : 'past'),
}

const entry = { name: '修鞋摊', needs: ['repair'], phone: '0532-5550-9999', where: '便民街', hours: { kind: 'always' }, note: '' } as Input // prettier-ignore
const slot = `${daysFromTestDay(1)}#c0900`

/** Somebody who lives in that part of the grid. */
const makeResident: Make = ({ place }, nth) => {
  const home = `${places[place]}-0402`
  const person = aPerson({ openid: `oMatrix-served-${nth}`, home })
  return { id: person._id, node: home, documents: [['people', person]] }
}

const served: Row = {
  ...(onBooking as Extract<Row, { kind: 'thing' }>),
  persons: ['other'],
  make: makeResident,
  input: (thing: Thing) => ({
    slot,
    service: 'residencePermit',
    person: thing.id === 'nowhere' ? `p${'0'.repeat(24)}` : thing.id,
  }),
  expect: cell => (atCounter(cell) ? 'past' : 'missing'),
}

/** A day of its own for each cell, long ahead, that somebody closed. */
const makeClosed: Make = ({ place }, nth) => {
  const two = (number: number) => String(number).padStart(2, '0')
  const id = `${2030 + Math.floor(nth / 300)}-${two(1 + (Math.floor(nth / 25) % 12))}-${two(1 + (nth % 25))}`
  const at = '2026-11-24T09:00:00.000+08:00'
  const closed = { reason: '窗口停电', by: { personId: stranger, name: '何伟' }, at }
  return { id, node: places[place], documents: [['servicesDays', { _id: id, seats: {}, holders: {}, at, closedFrom: `${id}T00:00:00.000+08:00`, closed }]] }
} // prettier-ignore

/** Whoever keeps the directory, each with an entry of their own for each step: another one would be second. */
const editors: readonly string[] = ['clerk', 'areaLead', 'chiefLead', 'admin']
const entryOf = (caller: string, after: number) =>
  directoryEntries[after + Math.max(0, editors.indexOf(caller))]?.id ?? ''

export const rows: Rows = {
  'services.slots': open(),
  'services.book': open({ slot, service: 'residencePermit' }),
  'services.bookFor': served,
  'services.bookings': open(),
  'services.cancelBooking': {
    ...(onBooking as Extract<Row, { kind: 'thing' }>),
    make: makeOn(daysFromTestDay(2)),
    expect: cell => (own(cell) || atCounter(cell) ? 'past' : 'missing'),
  },
  'services.day': list(makeBooking, cell => !own(cell) && atCounter(cell), { limit: 50, day: today }, 'items.id', { persons: mineOrNot }),
  'services.arrive': onBooking,
  'services.missed': onBooking,
  'services.closeDay': open({ day: daysFromTestDay(1), reason: '窗口停电' }),
  'services.openDay': { kind: 'thing', persons: ['other'], hides: false, alone: false, make: makeClosed, input: ({ id }) => ({ day: id }), expect: () => 'past' },
  'services.bookingsDue': system,
  'services.saved': open({ month: '2026-11' }),
  'services.directory': open(),
  'services.duty': open(),
  'services.keptEntries': open(),
  'services.saveEntry': open(entry),
  'services.checkEntry': open(caller => ({ id: entryOf(caller, 0), version: 0 })),
  'services.removeEntry': open(caller => ({ id: entryOf(caller, editors.length), version: 0 })),
  'services.expiring': open(),
  'services.noteExpiry': open({ service: 'residencePermit', until: '2027-06-30' }),
  'services.remindExpiry': system,
} // prettier-ignore

export function linesIn(given: () => Community): Lines {
  const day = '2026-11-24'
  const booked = (at: string) => given().call<BookingView>(li, 'services.book', { slot: `${day}#c${at}`, service: 'residencePermit' }) // prettier-ignore
  const step =
    (by: string, at: string, minutes = 0) =>
    async () => {
      const { id, version } = await booked(at)
      if (minutes > 0) await given().control('POST', 'clock', { advance: minutes * 60_000 })
      return { by, input: { id, version }, other: { id, version: 0 } }
    }
  const written = (id: string) => async () => ({ by: clerk, input: { id, version: 0 }, other: { id, version: 9 } })
  return {
    'services.book': async () => {
      const input = { slot: `${day}#c1000`, service: 'residencePermit' }
      return { by: li, input, other: { ...input, slot: `${day}#c1020` } }
    },
    'services.bookFor': async () => {
      const input = { slot: `${day}#c1000`, service: 'residencePermit', person: personIdOf(li) }
      return { by: clerk, input, other: { ...input, slot: `${day}#c1020` } }
    },
    'services.cancelBooking': step(li, '1000'),
    'services.arrive': step(clerk, '1000'),
    'services.missed': step(clerk, '0920', 40),
    'services.closeDay': async () => {
      const input = { day: '2026-11-25', reason: '窗口停电' }
      return { by: clerk, input, other: { ...input, reason: '窗口停水' } }
    },
    'services.openDay': async () => {
      await given().call(clerk, 'services.closeDay', { day: '2026-11-25', reason: '窗口停电' })
      return { by: clerk, input: { day: '2026-11-25' }, other: { day: '2026-11-26' } }
    },
    'services.saveEntry': async () => ({ by: clerk, input: entry as Json, other: { ...entry, name: '修伞摊' } as Json }),
    'services.checkEntry': written('pharmacy'),
    'services.removeEntry': written('market'),
    'services.noteExpiry': async () => {
      const input = { service: 'residencePermit', until: '2027-06-30' }
      return { by: li, input, other: { ...input, until: '2027-07-31' } }
    },
  } // prettier-ignore
}
