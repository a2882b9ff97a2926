/** What is known is not asked again, and what nobody knows is (DOMAIN §7). */
import { ageBandOf, factsOfHome } from '../../../cloudfunctions/services/catalogue/known'

const at = '2026-11-25T10:00:00.000+08:00'
const born = (day: string) => `370202${day}0012`

describe('the age', () => {
  it.each([
    ['19661125', 'from60'],
    ['19661126', 'from18'],
    ['19611125', 'from65'],
    ['19611126', 'from60'],
    ['19261125', 'from100'],
    ['20121125', 'from14'],
    ['20121126', 'from0'],
    ['19640229', 'from60'],
  ])('of whoever was born on %s is %s', (day, band) => {
    expect(ageBandOf(born(day), '2026-11-25')).toBe(band)
  })

  it('comes a day later in a common year for whoever was born on the 29th of February', () => {
    expect(ageBandOf(born('19640229'), '2029-02-28')).toBe('from60')
    expect(ageBandOf(born('19640229'), '2029-03-01')).toBe('from65')
  })

  it('is not known of what is no ID number', () => {
    expect([ageBandOf('', '2026-11-25'), ageBandOf('护照', '2026-11-25')]).toEqual([undefined, undefined])
  })
})

describe('the home', () => {
  it('says that somebody lives here, what ties them to it, and a lease that runs', () => {
    expect(factsOfHome({ relation: 'tenant', until: '2027-06-30T00:00:00.000+08:00' }, at)).toEqual({ home: 'here', relation: 'tenant', lease: 'running' }) // prettier-ignore
    expect(factsOfHome({ relation: 'owner' }, at)).toEqual({ home: 'here', relation: 'owner' })
    expect(factsOfHome({ relation: 'tenant' }, at)).toEqual({ home: 'here', relation: 'tenant' })
    expect(factsOfHome({}, at)).toEqual({ home: 'here' })
  })

  it('of whoever has none here says nothing: they may live here and not be bound', () => {
    expect(factsOfHome(undefined, at)).toEqual({})
  })
})
