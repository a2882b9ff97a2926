/** What a phone offers of notices: never more than the table of rights gives, and the way to each part that is theirs. */
import type { Actor, Role } from '@shared/permissions'
import {
  choosesByCare,
  columnsOf,
  managesThere,
  partsFor,
  seesReadersThere,
} from '../../../src/features/notices/rights'

const unit = 'XZZ-2-E05-B03-U2'
const actor = (...posts: [Role, string][]): Actor => ({
  personId: 'p',
  name: '某人',
  posts: posts.map(([role, node]) => ({ role, node })),
})
const resident = actor(['resident', `${unit}-0402`])
const lead = actor(['resident', `${unit}-0402`], ['unitLead', unit])
const clerk = actor(['clerk', 'XZZ'])
const accountant = actor(['accountant', 'XZZ'])
const property = actor(['property', 'XZZ-2-E05'])

describe('who writes a notice', () => {
  it('is offered the columns of their posts, and a resident none', () => {
    expect(columnsOf(resident)).toEqual([])
    expect(columnsOf(lead)).toEqual(['notice'])
    expect(columnsOf(accountant)).toEqual(['finance'])
    expect(columnsOf(property)).toEqual(['notice', 'services'])
    expect(columnsOf(clerk)).toEqual(['notice', 'party', 'affairs', 'finance', 'services'])
  })

  it('writes for their own part of the grid, the widest first, and of each column by the post that gives it', () => {
    expect(partsFor(lead, 'notice')).toEqual([unit])
    expect(partsFor(lead, 'party')).toEqual([])
    const both = actor(['unitLead', unit], ['areaLead', 'XZZ-2'])
    expect(partsFor(both, 'notice')).toEqual(['XZZ-2', unit])
    expect(partsFor(both, 'affairs')).toEqual(['XZZ-2'])
  })

  it('works on notices for their part and what lies below it, not on those for more', () => {
    expect(managesThere(lead, unit)).toBe(true)
    expect(managesThere(lead, 'XZZ-2-E05')).toBe(false)
    expect(managesThere(clerk, unit)).toBe(true)
    expect(managesThere(resident, unit)).toBe(false)
  })

  it('chooses by who lives alone only where they answer for people', () => {
    expect(choosesByCare(lead, unit)).toBe(true)
    expect(choosesByCare(lead, 'XZZ-2-E05')).toBe(false)
    expect(choosesByCare(property, 'XZZ-2-E05')).toBe(false)
  })
})

it('a lead sees who of their own has not read a notice for the whole community, and nobody of others', () => {
  expect(seesReadersThere(lead, 'XZZ')).toBe(true)
  expect(seesReadersThere(lead, unit)).toBe(true)
  expect(seesReadersThere(lead, 'XZZ-2-E05-B03-U1')).toBe(false)
  expect(seesReadersThere(lead, 'XZZ-2-E05-B04')).toBe(false)
  expect(seesReadersThere(resident, 'XZZ')).toBe(false)
  expect(seesReadersThere(property, 'XZZ-2-E05')).toBe(false)
})
