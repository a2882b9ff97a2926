/** What a unit's figures show of people: nothing where they are few, and nothing can be worked out (DOMAIN §5, §12). */
import fc from 'fast-check'
import { reachView } from '../../../cloudfunctions/messages/reach/reach'

const unit = (of: string, different: number, all = different * 2) => ({
  ...{ of, different, all },
  counts: { wechat: all - 1, read: 1, called: 0 },
})

it('units of fewer than five people are not shown, and only their number is told', () => {
  const view = reachView('XZZ-2', '2026-11', [unit('XZZ-2-E05-B03-U2', 5), unit('XZZ-2-E05-B03-U1', 4)])
  expect(view).toMatchObject({ told: 10, wechat: 9, read: 1, called: 0, hidden: 1 })
  expect(view.units.map(({ code }) => code)).toEqual(['XZZ-2-E05-B03-U2'])
})

it('a sum is that of what is shown, so that what is hidden cannot be subtracted out of it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 20 }), sizes => {
      const view = reachView('XZZ', '2026-11', sizes.map((size, nth) => unit(`XZZ-1-E01-B01-U${nth}`, size))) // prettier-ignore
      expect(view.told).toBe(view.units.reduce((sum, { told }) => sum + told, 0))
      expect(view.units.length + view.hidden).toBe(sizes.length)
    }),
  )
})
