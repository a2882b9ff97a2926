/** What the actions of `tools` are about, for test/functions/matrix. */
import { ladderOf } from '../../../types/grid/code'
import type { LoanState } from '../../../types/tools/flow'
import { daysFromTestDay } from '../../factories/testDay'
import { has, idOf, places, stranger, type Input, type Make } from '../matrix/cells'
import { list, mineOrNot, onOwn, open, type Row, type Rows, type Who } from '../matrix/rows'

const today = daysFromTestDay(0)

const makeLoan =
  (state: LoanState): Make =>
  ({ caller, place, person }, nth) => {
    const home = `${places[place]}-0601`
    const id = `ladder#${today}#${nth}`
    const loan = {
      _id: id, version: 1, state, tool: { id: 'ladder', name: '人字梯' }, day: today, home, place: home, ladder: ladderOf(home).slice(1),
      asker: { personId: person === 'mine' ? idOf(caller) : stranger, name: '何伟' }, at: '2026-11-24T09:00:00.000+08:00',
      doneBy: null, reason: null, outbox: [], outboxAt: null,
    } // prettier-ignore
    return { id, node: home, documents: [['loans', loan]] }
  }

/** Whoever lends where the home is; that the loan is their own gives them nothing. */
const atDesk: Who = cell => has({ ...cell, person: 'other' }, 'tool.lend')
const own: Who = ({ person }) => person === 'mine'

const onLoan = (state: LoanState, input: Input = {}): Row => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make: makeLoan(state),
  input: ({ id }) => ({ id, version: 1, ...input }),
  expect: cell => (!atDesk(cell) ? 'missing' : own(cell) ? 'forbidden' : 'past'),
})

export const rows: Rows = {
  'tools.offered': open(),
  'tools.ask': open({ tool: 'pump', day: today }),
  'tools.mine': list(makeLoan('asked'), own, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'tools.withdraw': onOwn(makeLoan('asked'), ({ id }) => ({ id, version: 1 })),
  'tools.requests': list(makeLoan('asked'), cell => !own(cell) && atDesk(cell), { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'tools.handOut': onLoan('asked'),
  'tools.decline': onLoan('asked', { reason: '工具坏了' }),
  'tools.giveBack': onLoan('lent'),
} // prettier-ignore
