/** Rows about requests for a binding (DOMAIN §3). */
import { ladderOf } from '../../../types/grid/code'
import type { BindingState } from '../../../types/people/labels'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { hoursFromTestDay } from '../../factories/testDay'
import { has, idOf, places, roleOf, type Input, type Make } from './cells'
import { everybody, type Row, type Who } from './rows'

export const makeRequest =
  (state: BindingState): Make =>
  ({ caller, place, person }, nth) => {
    const home = `${places[place]}-0601`
    const owner = person === 'mine' ? idOf(caller) : personIdOf(`oMatrix-asker-${nth}`)
    const asked = person === 'held' ? [{ personId: idOf(caller), name: '本人', role: roleOf(caller) }] : []
    const id = `${owner}#${home}.${nth}`
    const request = {
      _id: id, version: 1, state, personId: owner, openid: `oMatrix-asker-${nth}`, home, place: home, name: '何伟', relation: 'owner',
      leaseUntil: null, at: '2026-11-24T09:00:00.000+08:00', asked, deciders: [...ladderOf(home).slice(1), ...asked.map(a => a.personId)],
      decidedBy: null, decidedAt: null, reason: null, outbox: [], outboxAt: null,
    } // prettier-ignore
    return { id, node: home, documents: [['bindings', request]] }
  }
/** Bound by the roster the other day. */
export const makeMatched: Make = (cell, nth) => approvedBy(makeRequest('approved')(cell, nth))
const approvedBy = ({ id, node, documents }: ReturnType<Make>): ReturnType<Make> => ({
  id,
  node,
  documents: documents.map(([name, request]) => {
    const at = hoursFromTestDay(-1)
    return [name, { ...request, at, decidedBy: { personId: 'roster', name: '花名册', role: null }, decidedAt: at }]
  }),
})
/** Nobody is ever bound there by another row. */
const emptyHome = (home: string) => home.replace(/\d{4}$/, '0301')
/** A child whose home has nobody with the app. */
export const makeAlone: Make = (cell, nth) => {
  const { id, node, documents } = makeRequest('awaitingConsent')(cell, nth)
  return {
    id,
    node,
    documents: documents.map(([name, request]) => [
      name,
      { ...request, home: emptyHome(node), under14: true, adultsTold: 0 },
    ]),
  }
}
/** Their own request gives nobody a say in it. */
export const seesRequest: Who = cell =>
  has(cell.person === 'mine' ? { ...cell, person: 'other' } : cell, 'binding.decide')
export const onRequest = (input: Input = {}, make: Make = makeRequest('pending')): Row => ({
  kind: 'thing',
  persons: everybody,
  hides: false,
  alone: false,
  make,
  input: ({ id }) => ({ id, ...input }),
  expect: cell => (!seesRequest(cell) ? 'missing' : cell.person === 'mine' ? 'forbidden' : 'past'),
})
