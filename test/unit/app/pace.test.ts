/** How often a screen asks: soon after something happened, and ever more seldom while nothing does. */
import { aPhone } from './phone'

const open = () => aPhone().start(() => import('../../../src/api/pace'))

describe('the pause of a query', () => {
  it('grows with each answer that is the same, up to its rest, and is short again after another one', async () => {
    const { easing, QUICK } = await open()
    const pace = easing(15_000)
    let dataUpdateCount = 0
    const after = (data: unknown) => pace({ state: { data, dataUpdateCount: ++dataUpdateCount } })
    const [one, other] = [{}, {}]
    expect(after(one)).toBe(QUICK)
    const pauses = Array.from({ length: 8 }, () => after(one))
    expect(pauses[0]).toBeGreaterThan(QUICK)
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses)
    expect(pauses.at(-1)).toBe(15_000)
    expect(after(other)).toBe(QUICK)
  })

  it('does not grow while it is only looked at, and is short again when something stirs', async () => {
    const { easing, stir, QUICK } = await open()
    const pace = easing(15_000)
    const data = {}
    pace({ state: { data, dataUpdateCount: 1 } })
    const pause = pace({ state: { data, dataUpdateCount: 2 } })
    expect(pace({ state: { data, dataUpdateCount: 2 } })).toBe(pause)
    stir()
    expect(pace({ state: { data, dataUpdateCount: 3 } })).toBe(QUICK)
  })
})

describe('what is asked for again', () => {
  const card = (url: string, text = '漏水') => ({ id: 'r1', text, photo: { url } })

  it('is the same thing when only the addresses of its photos are new', async () => {
    const { steadier } = await aPhone().start(() => import('../../../src/api/steady'))
    const steady = steadier(10)
    const first = steady('r1', card('https://a?sign=1'))
    expect(steady('r1', card('https://a?sign=2'))).toBe(first)
    const changed = card('https://a?sign=3', '漏水，更大了')
    expect(steady('r1', changed)).toBe(changed)
    expect(steady('r1', card('', '漏水，更大了'))).not.toBe(changed)
  })

  it('has new addresses before the old ones end', async () => {
    const { steadier } = await aPhone().start(() => import('../../../src/api/steady'))
    const steady = steadier(10)
    const now = jest.spyOn(Date, 'now').mockReturnValue(0)
    const first = steady('r1', card('https://a?sign=1'))
    now.mockReturnValue(7 * 60_000)
    expect(steady('r1', card('https://a?sign=2'))).toBe(first)
    now.mockReturnValue(9 * 60_000)
    const later = card('https://a?sign=3')
    expect(steady('r1', later)).toBe(later)
    now.mockRestore()
  })

  it('is remembered for so many things and no more', async () => {
    const { steadier } = await aPhone().start(() => import('../../../src/api/steady'))
    const steady = steadier(1)
    const first = steady('r1', card('a'))
    steady('r2', card('b'))
    expect(steady('r1', card('c'))).not.toBe(first)
  })
})
