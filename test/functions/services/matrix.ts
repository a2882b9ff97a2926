/** What the actions of `services` are about, for test/functions/matrix. */
import { editionOf } from '../../../cloudfunctions/services/catalogue/inForce'
import { residencePermit } from '../../../config/community/services/residencePermit'
import { ladderOf } from '../../../types/grid/code'
import type { ApplicationState } from '../../../types/services/flow'
import { anApplication } from '../../factories/anApplication'
import { has, idOf, places, stranger, type Input, type Make, type Thing } from '../matrix/cells'
import { onPlace } from '../matrix/households'
import { list, mineOrNot, onOwn, open, system, type OfThing, type Row, type Rows, type Who } from '../matrix/rows'
import { rows as ofBookings } from './bookingRows'
import { wish } from './cases'

/** As it came with the release: the functions have it at hand. */
import { editRows } from './edits'

const edition = editionOf(0, residencePermit)

const codeOf = (id: string) => `${100_000 + (Number(id.replace('aMatrix', '')) || 899_999)}`

const makeApplication =
  (state: ApplicationState): Make =>
  ({ caller, place, person }, nth) => {
    const home = `${places[place]}-0601`
    const id = `aMatrix${nth}`
    const personId = person === 'mine' ? idOf(caller) : stranger
    const application = anApplication({
      _id: id, state, slot: id, home, ladder: ladderOf(home).slice(1), applicant: { personId, name: '何伟' }, recused: [personId, home],
      service: { id: 'residencePermit', name: '居住证', version: edition }, delivery: true, pickUp: { code: codeOf(id), at: '2026-11-24T09:00:00.000+08:00' },
      sealedFields: null, sealedPapers: null, key: null, outbox: [], outboxAt: null,
    }) // prettier-ignore
    return { id, node: home, documents: [['serviceApplications', application]] }
  }

/** A service of its own for each cell, so that its draft is known in a list. */
const makeDraft: Make = ({ caller, place, person }, nth) => {
  const service = `matrix${[...String(nth)].map(digit => 'abcdefghij'[Number(digit)]).join('')}`
  const writer = person === 'mine' ? idOf(caller) : stranger
  const at = '2026-11-24T09:00:00.000+08:00'
  const draft = {
    _id: `dMatrix${nth}`, version: 1, writer, whom: writer, service: { id: service, name: '样例' }, edition: `${service}#1`,
    sealedFields: null, sealedPapers: null, key: null, filled: 0, photos: 0, over: false, begunAt: at, at, purgeAt: '2027-06-01T00:00:00.000+08:00',
  } // prettier-ignore
  return { id: service, node: places[place], documents: [['serviceDrafts', draft]] }
}

/** Whoever works at the counter of that home, and it is not their own. */
const atCounter: Who = cell => cell.person !== 'mine' && has({ ...cell, person: 'other' }, 'service.handle')
const own: Who = ({ person }) => person === 'mine'

const onCase = (state: ApplicationState, input: Input = {}): Row => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make: makeApplication(state),
  input: ({ id }) => ({ id, version: 1, ...input }),
  expect: cell => (atCounter(cell) ? 'past' : 'missing'),
})
const byCode: Row = { ...(onCase('ready') as OfThing), input: ({ id }: Thing) => ({ code: codeOf(id) }) }

export const rows: Rows = {
  ...editRows,
  ...ofBookings,
  'services.catalogue': open(),
  'services.guide': open({ service: 'residencePermit' }),
  'services.list': open({ service: 'residencePermit', answers: { register: 'qingdao' } }),
  'services.apply': open(wish),
  'services.applyFor': onPlace('service.handle', home => ({ ...wish, person: home === `${places.own}-0402` ? 'oXZZ-li-xiuying' : 'oXZZ-nobody', how: 'counter', agreed: true }), cell => cell.place === 'own'),
  'services.mine': list(makeApplication('submitted'), own, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'services.get': { ...(onCase('submitted') as OfThing), input: ({ id }: Thing) => ({ id }), expect: cell => (own(cell) || atCounter(cell) ? 'past' : 'missing') },
  'services.paper': { ...(onCase('submitted') as OfThing), input: ({ id }: Thing) => ({ id, photo: '0'.repeat(32) }), expect: cell => (atCounter(cell) ? 'forbidden' : 'missing'), shownBy: 'applications.test.ts' },
  'services.drafts': list(makeDraft, own, {}, 'items.service.id', { persons: mineOrNot }),
  'services.draft': open({ service: 'residencePermit' }),
  'services.saveDraft': open({ service: 'residencePermit', fields: { name: '何伟' } }),
  // Its id is a keyed hash, which only the functions can make.
  'services.throwAway': { ...(onOwn(makeDraft, ({ id }) => ({ service: id })) as OfThing), expect: () => 'missing', shownBy: 'drafts.test.ts' },
  'services.correct': onOwn(makeApplication('correction'), ({ id }) => ({ id, version: 1, papers: [] })),
  'services.withdraw': onOwn(makeApplication('submitted'), ({ id }) => ({ id, version: 1 })),
  'services.rate': onOwn(makeApplication('done'), ({ id }) => ({ id, version: 1, rating: 'neutral' })),
  'services.queue': list(makeApplication('submitted'), atCounter, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'services.clerks': open(),
  'services.take': onCase('submitted'),
  // Each of its cases is asked by itself (applications.test.ts).
  'services.handOver': open({ items: [{ id: 'aNothing', version: 1 }], to: 'oXZZ-song-lina' }),
  // Each of its cases is asked by itself (counter.test.ts).
  'services.batch': open({ event: 'precheck', items: [{ id: 'aNothing', version: 1 }] }),
  'services.precheck': onCase('submitted', { ok: true }),
  'services.accept': onCase('precheck'),
  'services.begin': onCase('accepted'),
  'services.ready': onCase('processing'),
  'services.refuse': onCase('submitted', { reason: 'notHere' }),
  'services.deliver': onCase('ready'),
  'services.atCounter': byCode,
  'services.handOut': byCode,
  'services.wakeDue': system,
  'services.purgeDue': system,
  'services.rotateKeys': system,
} // prettier-ignore
