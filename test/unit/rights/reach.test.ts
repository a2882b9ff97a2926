/** Whom a report may reach (DOMAIN §4 routing 2 and 5). */
import { isFor, marksOf, reaches } from '../../../types/reports/reach'

const home = 'XZZ-2-E05-B03-U2-0402'
const accused = { personId: 'p-accused', homes: [home] }
const flatmate = { personId: 'p-flatmate', homes: ['XZZ-1-E01-B01-U1-0101', home] }
const neighbour = { personId: 'p-neighbour', homes: ['XZZ-2-E05-B03-U2-0401'] }
const complaint = {
  hiddenFrom: marksOf(accused),
  recused: ['p-reporter', 'XZZ-2-E05-B03-U2-0401'],
  ownerId: 'p-reporter',
}
const reporter = { personId: 'p-reporter', homes: ['XZZ-2-E05-B03-U2-0401'] }

describe('a complaint', () => {
  it('is neither read nor handled by whoever it is about, nor by their household', () => {
    for (const how of ['read', 'handle'] as const)
      expect([accused, flatmate].map(who => reaches(complaint, who, how))).toEqual([false, false])
  })

  it('is read by whoever reported it and their household, who handle nothing of it', () => {
    expect([reporter, neighbour].map(who => reaches(complaint, who, 'read'))).toEqual([true, true])
    expect([reporter, neighbour].map(who => reaches(complaint, who, 'handle'))).toEqual([false, false])
  })

  it('about somebody of their own home is read by the reporter, and by nobody else who lives there', () => {
    const own = { ...complaint, ownerId: flatmate.personId }
    expect(reaches(own, flatmate, 'read')).toBe(true)
    expect(reaches(own, flatmate, 'handle')).toBe(false)
    expect(reaches(own, { personId: 'p-third', homes: [home] }, 'read')).toBe(false)
    // Whoever is accused reads it not even where they are said to have filed it.
    expect(reaches({ ...complaint, ownerId: accused.personId }, accused, 'read')).toBe(false)
  })

  it('reaches everybody else', () => {
    const stranger = { personId: 'p-stranger', homes: [] }
    expect(reaches(complaint, stranger, 'read')).toBe(true)
    expect(reaches(complaint, stranger, 'handle')).toBe(true)
  })

  it('stands in the lists of those alone whom it may reach', () => {
    const report = { hiddenFrom: complaint.hiddenFrom, reporter: { personId: 'p-reporter' } }
    expect([accused, flatmate, neighbour, reporter].map(who => isFor(who)(report))).toEqual([false, false, true, true])
    expect(isFor(flatmate)({ ...report, reporter: flatmate })).toBe(true)
  })
})
