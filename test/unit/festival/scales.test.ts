/** What stands on the scales while it is typed: kilograms to the gram, and nothing that is no weight (DOMAIN §6). */
import { gramsOf, keys, typed, withoutLast, type Digit } from '../../../src/features/festival/scales/digits'
import { kilos, sayKilos, withThousands } from '../../../src/features/festival/kilos'
import { fc } from '../../random'

const after = (taps: readonly Digit[]) => taps.reduce(typed, '')
const of = (text: string) => after([...text] as Digit[])

describe('the number pad of the scales', () => {
  it('writes kilograms with up to three places', () => {
    expect([of('12.46'), gramsOf('12.46')]).toEqual(['12.46', 12_460])
    expect([of('7'), gramsOf('7')]).toEqual(['7', 7_000])
    expect(gramsOf('')).toBe(0)
  })

  it('takes a second point, a fourth place and a thousand kilograms for a slip of the finger', () => {
    expect(of('1.2.3')).toBe('1.23')
    expect(of('0.1234')).toBe('0.123')
    expect(of('1234')).toBe('123')
  })

  it('begins with a nought where a point, or a nought, came first', () => {
    expect(of('.5')).toBe('0.5')
    expect(after(['00'])).toBe('0')
    expect(of('05')).toBe('5')
  })

  it('goes back by one key', () => {
    expect(withoutLast('12.4')).toBe('12.')
    expect(withoutLast('')).toBe('')
  })

  it('is a weight below a thousand kilograms, whatever is tapped', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 30 }), taps => {
        const grams = gramsOf(after(taps))
        return Number.isInteger(grams) && grams >= 0 && grams < 1_000_000
      }),
    )
  })
})

describe('a weight in words', () => {
  it('has as many places as it needs, and thousands apart', () => {
    expect([sayKilos(846_500), kilos(12_460), kilos(2_000), kilos(5_904_250)]).toEqual([
      '846.5 公斤',
      '12.46',
      '2',
      '5,904.25',
    ])
    expect(withThousands(3876)).toBe('3,876')
  })

  it('says the grams that were typed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), grams => gramsOf(kilos(grams)) === grams))
  })
})
