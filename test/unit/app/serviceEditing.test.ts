/** A service while staff write it: its parts, what is known of somebody, and beside which line a fault stands. */
import { faultsOf } from '../../../types/services/editing/check'
import { serviceId } from '../../../types/services/ids'
import type { Option, Question } from '../../../types/services/guide/spec'
import { newService, newServiceId } from '../../../src/features/services/edit/newService'
import {
  begunPart,
  changesBetween,
  faultsAt,
  faultsBeside,
  nameOfPart,
  partKinds,
  toggledFact,
  withFact,
  withoutPart,
  withPart,
} from '../../../src/features/services/edit/specDraft'
import { aSpec } from '../services/aSpec'

const options: Option[] = [
  { id: 'mine', label: '我自己的', to: 'done', known: ['owner'] },
  { id: 'rented', label: '租的', to: 'done', known: ['tenant', 'family'] },
]
const question: Question = { id: 'home', ask: '房子是谁的？', why: '看材料', known: 'relation', options }

describe('a value that is known of somebody', () => {
  it('chooses one answer at the most: given to another, it is taken from the first', () => {
    expect(toggledFact(options, 'mine', 'family').map(({ known }) => known)).toEqual([['owner', 'family'], ['tenant']])
  })
  it('is taken away by a second tap, and an answer without any has none', () => {
    expect(toggledFact(options, 'mine', 'owner')[0]).toEqual({ id: 'mine', label: '我自己的', to: 'done' })
  })
  it('goes when the question is about something else', () => {
    expect(withFact(question, 'lease')).toEqual({
      known: 'lease',
      options: options.map(({ known: _known, ...option }) => option),
    })
    expect(withFact(question, 'relation')).toEqual({ known: 'relation', options })
    expect(withFact(question, undefined).options?.every(({ known }) => known === undefined)).toBe(true)
  })
})

describe('what a program finds wrong', () => {
  const spec = aSpec()
  it.each(partKinds)('of one of the %s stands beside it, and not with the whole', kind => {
    const part = begunPart(spec, kind)
    const written = withPart(spec, kind, part)
    const faults = [{ kind: 'blank' as const, at: part.id, says: '没写' }, { kind: 'blank' as const, at: 'whole', says: '没有' }] // prettier-ignore
    expect(faultsAt(faults, part.id)).toEqual(faults.slice(0, 1))
    expect(faultsBeside(faults, written)).toEqual(faults.slice(1))
    expect(faultsBeside(faults, withoutPart(written, kind, part.id))).toEqual(faults)
  })
  it('of a service is all said, beside a line or with the whole', () => {
    const broken = withPart({ ...spec, refusals: [] }, 'papers', { ...begunPart(spec, 'papers'), name: '户口本' })
    const faults = faultsOf(broken)
    const beside = partKinds.flatMap(kind => broken[kind].flatMap(({ id }) => faultsAt(faults, id)))
    expect(faults.length).toBeGreaterThan(1)
    expect([...beside, ...faultsBeside(faults, broken)]).toEqual(expect.arrayContaining(faults))
  })
})

describe('a new service', () => {
  it('has an id that the server takes, another one each time', () => {
    const ids = Array.from({ length: 50 }, newServiceId)
    expect(ids.filter(id => !serviceId.safeParse(id).success)).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('begins with what works: only its own words are missing', () => {
    const { spec, version, edit } = newService('petLicence')
    expect([version, edit, faultsOf(spec)]).toEqual([0, null, []])
    expect(spec.name).toBe('')
  })
})

it('what is filled in is a part like the others: named, and told of as a change', () => {
  const spec = aSpec()
  const field = { ...begunPart(spec, 'fields'), label: '银行卡号' }
  expect(nameOfPart(field)).toBe('银行卡号')
  expect(changesBetween(spec, withPart(spec, 'fields', field))).toEqual([
    { key: `fields-${field.id}`, says: '要填的：加了「银行卡号」' },
  ])
})
