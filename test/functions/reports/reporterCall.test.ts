import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPhone } from '../../factories/anIdentity'
import { aCommunity, type Community } from '../community'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

/** Staff of several kinds, with one report of a resident of another stairwell before them. */
describe('the button that calls a reporter', () => {
  const staff = ['oXZZ-wang-xiulan', 'oXZZ-zhao-guifang', 'oXZZ-sun-deming', 'oXZZ-liu-chunmei', 'oXZZ-song-lina', 'oXZZ-cui-ming', 'oXZZ-zhao-jianguo'] // prettier-ignore

  it('is there for those who may see the number, and for nobody else', async () => {
    const neighbour = 'oXZZ-wan-changjiang'
    await community.call(neighbour, 'people.setContact', { phone: aPhone(77) })
    // In the stairwell of 王秀兰; he lives in the one of 赵桂芳.
    const place = 'XZZ-2-E05-B03-U2'
    const input = { photos: [], text: '楼道堆物', place, category: 'clutter' }
    const { id } = await community.call<{ id: string }>(neighbour, 'reports.submit', input)
    const person = personIdOf(neighbour)
    const offers: string[] = []
    for (const one of staff) {
      const seen = await community.ask<{ reporterId?: string }>(one, 'reports.get', { id })
      if (!seen.ok) continue
      const { ok } = await community.ask(one, 'people.reveal', { person, field: 'phone', reason: '漏水，联系住户' })
      expect([one, seen.data.reporterId !== undefined]).toEqual([one, ok])
      offers.push(`${one} ${ok ? 'calls' : 'does not'}`)
    }
    expect(offers).toContain('oXZZ-wang-xiulan does not')
    expect(offers).toContain('oXZZ-sun-deming calls')
  })
})
