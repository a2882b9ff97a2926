/** What the call list is about, for test/functions/matrix. */
import { ladderOf } from '../../../types/grid/code'
import { has, idOf, places, stranger, type Cell, type Make, type Thing } from '../matrix/cells'
import { list, mineOrNot, type OfThing, type Row, type Rows, type Who } from '../matrix/rows'

const at = '2026-11-24T09:00:00.000+08:00'

/** WeChat did not tell somebody of this place that a lease ends. */
const makeCall: Make = ({ caller, person, place }, nth) => {
  const id = `mCall-${nth}`
  const node = places[place]
  const message = {
    _id: id, personId: person === 'mine' ? idOf(caller) : stranger, template: 'leaseEnding', title: '租期快到了', text: '0402', at, read: false,
    target: { kind: 'household', id: `${node}-0402` }, wechat: 'noConsent', attempts: 0, courierAt: null,
    callAt: at, callFor: { name: '何伟', place: '2 单元' }, ladder: ladderOf(node),
  } // prettier-ignore
  return { id, node, documents: [['inbox', message]] }
}

/** Nobody calls themselves. */
const calls: Who = cell => cell.person !== 'mine' && has({ ...cell, person: 'other' }, 'message.call')

const onCall: Row = {
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make: makeCall,
  input: ({ id }) => ({ id, outcome: 'done' }),
  expect: cell => (calls(cell) ? 'past' : 'missing'),
} satisfies OfThing

/** A node by its code; of a home there are no figures. */
const onNode: Row = {
  ...onCall,
  persons: ['other'],
  make: ({ place }) => ({ id: places[place], node: places[place], documents: [] }),
  input: ({ id }: Thing) => ({ node: id, month: '2026-11' }),
  expect: (cell: Cell) => (has(cell, 'message.reach') ? 'past' : 'missing'),
}

export const rows: Rows = {
  'messages.callList': list(makeCall, calls, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'messages.called': onCall,
  'messages.reach': onNode,
}
