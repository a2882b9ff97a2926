/** Writing services: what their actions are about, for test/functions/matrix, and what their changes are sent with, for test/functions/calls. */
import { shippedServices } from '@config/community/services/shipped'
import type { EditView } from '../../../types/services/editing/editing'
import type { ServiceSpec } from '../../../types/services/guide/spec'
import type { Json } from '../../cloud/plugin'
import type { Lines } from '../calls/sentTwice'
import type { Community } from '../community'
import { has, idOf, places, stranger, type Input, type Make } from '../matrix/cells'
import { mineOrNot, open, type OfThing, type Rows, type Who } from '../matrix/rows'
import { chief, clerk } from './cases'

const at = '2026-11-24T09:00:00.000+08:00'

/** What an author writes: a shipped service without what is not theirs to write. */
export function specOf(id: string, more: Partial<ServiceSpec> = {}): Input {
  const { id: _id, sample: _sample, ...spec } = { ...shippedServices.find(each => each.id === id)!, ...more }
  return spec as unknown as Input
}
export const edit = (more: Input = {}): Input => ({
  service: 'elderCard',
  version: 0,
  spec: specOf('elderCard', { fee: '补办收 10 元' }),
  why: '补办开始收钱了',
  asDraft: false,
  ...more,
})

/** A number as the name of a service: letters alone. */
const nameOf = (nth: number) => `matrix${[...String(nth)].map(digit => 'abcdefghij'[Number(digit)]).join('')}`

/** A service of its own for each cell; `mine`: the caller had a part in writing it. */
const makeService =
  (more: Input = {}): Make =>
  ({ caller, place, person }, nth) => {
    const id = nameOf(nth)
    const spec = { ...shippedServices[0]!, id }
    const by = { personId: person === 'mine' ? idOf(caller) : stranger, name: '何伟' }
    const written = {
      ...{ state: 'inReview', spec, why: '改了', author: by, writers: [by.personId], reviewer: null, note: null },
      ...{ doubtful: [], at },
    }
    const service = {
      ...{ _id: id, version: 1, number: 1, spec, edit: written, stopped: null, at, outbox: [], outboxAt: null },
      ...more,
    }
    return { id, node: places[place], documents: [['services', service]] }
  }

const looks: Who = cell => has({ ...cell, person: 'other' }, 'service.review')
const onService = (input: Input, more: Input, expect: OfThing['expect']): OfThing => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make: makeService(more),
  input: ({ id }) => ({ service: id, version: 1, ...input }),
  expect,
})

export const editRows: Rows = {
  'services.managed': open(),
  'services.toEdit': open({ service: 'elderCard' }),
  'services.save': onService({ spec: specOf('elderCard'), why: '', asDraft: true }, {}, () => 'past'),
  // Whoever had a part in it is no second person.
  'services.review': onService({ approved: true }, {}, cell =>
    looks(cell) && cell.person !== 'mine' ? 'past' : 'forbidden',
  ),
  'services.stop': onService({ reason: '窗口装修' }, {}, () => 'past'),
  'services.reviewSwitch': {
    ...onService({ approved: true }, {}, cell => (looks(cell) && cell.person !== 'mine' ? 'past' : 'forbidden')),
    make: (cell, nth) => makeService({ switching: { to: 'stop', reason: '窗口装修', at, by: { personId: stranger, name: '何伟' }, marks: [cell.person === 'mine' ? idOf(cell.caller) : stranger] } })(cell, nth) },
  'services.resume': onService({}, { stopped: { at, by: { personId: stranger, name: '何伟' }, reason: '装修' } }, () => 'past'),
} // prettier-ignore

export function editLines(given: () => Community): Lines {
  const call = (by: string, action: string, input: Json) => given().call<EditView>(by, `services.${action}`, input)
  const line = (by: string, before: () => Promise<EditView>, more: Input) => async () => {
    const { id, version } = await before()
    const input = { service: id, version, ...more }
    return { by, input, other: { ...input, version: version - 1 } }
  }
  const stopped = () => call(clerk, 'stop', { service: 'elderCard', version: 0, reason: '窗口装修' })
  const reallyStopped = async () => {
    const { version } = await stopped()
    return call(chief, 'reviewSwitch', { service: 'elderCard', version, approved: true })
  }
  return {
    'services.save': async () => ({ by: clerk, input: edit(), other: edit({ why: '又改了' }) }),
    'services.review': line(chief, () => call(clerk, 'save', edit()), { approved: true }),
    'services.stop': async () => {
      const input = { service: 'elderCard', version: 0, reason: '窗口装修' }
      return { by: clerk, input, other: { ...input, reason: '人手不够' } }
    },
    'services.resume': line(clerk, reallyStopped, {}),
    'services.reviewSwitch': line(chief, stopped, { approved: true }),
  }
}
