/** What the reach shows of people: nothing where they are few, and nothing can be worked out (DOMAIN §5, §12). */
import fc from 'fast-check'
import { reachInput } from '@shared/messages/reach'
import * as z from '@shared/z'
import { communityNodes } from '@config/community/nodes'
import { ladderOf } from '@shared/grid/code'
import { countedApart, reachView, type UnitReach } from '../../../cloudfunctions/messages/reach/view'

const unit = (code: string, people: number, figures: Partial<UnitReach> = {}): UnitReach => ({
  ...{ code, people, told: people * 2, wechat: people, read: 0, called: 0 },
  ...figures,
})
const view = (node: string, units: UnitReach[]) => reachView(node, units, code => `第 ${code}`)

it('units of fewer than five people are not shown, and only their number is told', () => {
  const found = view('XZZ-2', [unit('XZZ-2-E05-B03-U2', 5), unit('XZZ-2-E05-B03-U1', 4)])
  expect(found).toMatchObject({ told: 10, wechat: 5, read: 0, called: 0, hidden: 1 })
  expect(found.units.map(({ code }) => code)).toEqual(['XZZ-2-E05-B03-U2'])
})

it('a small figure is not shown either, and counts in no sum', () => {
  const found = view('XZZ-2', [
    unit('XZZ-2-E05-B03-U2', 20, { called: 3 }),
    unit('XZZ-2-E05-B03-U3', 20, { called: 6 }),
  ])
  expect(found.units.map(({ called }) => called)).toEqual([null, 6])
  expect(found.called).toBe(6)
})

it('what lies right below a node is named, and is the sum of its units', () => {
  const found = view('XZZ', [unit('XZZ-1-E01-B01-U1', 9), unit('XZZ-1-E02-B03-U2', 9), unit('XZZ-2-E05-B03-U2', 7)])
  expect(found.parts).toEqual([
    { code: 'XZZ-1', name: '第 XZZ-1', told: 36, wechat: 18, read: 0, called: 0 },
    { code: 'XZZ-2', name: '第 XZZ-2', told: 14, wechat: 7, read: 0, called: 0 },
  ])
  expect(view('XZZ-2-E05-B03-U2', [unit('XZZ-2-E05-B03-U2', 7)]).parts).toEqual([])
})

it('asking at every level, nothing can be subtracted: whatever the hidden figures are, the answers are the same', () => {
  const small = fc.integer({ min: 1, max: 4 })
  const figure = fc.oneof(fc.constant(0), small, fc.integer({ min: 5, max: 30 }))
  const many = fc.array(fc.record({ people: fc.integer({ min: 1, max: 9 }), wechat: figure, read: figure, called: figure }), { maxLength: 8 }) // prettier-ignore
  fc.assert(
    fc.property(many, small, (figures, other) => {
      const units = figures.map((each, nth) => unit(`XZZ-1-E01-B0${nth % 3}-U${nth}`, each.people, each))
      const moved = (count: number) => (count > 0 && count < 5 ? other : count)
      const others = units.map(each => ({
        ...each,
        ...(each.people < 5 ? { people: other, told: 77, wechat: 66, read: 55, called: 44 } : {}),
        ...(each.people < 5 ? {} : { wechat: moved(each.wechat), read: moved(each.read), called: moved(each.called) }),
      }))
      for (const node of ['XZZ', 'XZZ-1', 'XZZ-1-E01', 'XZZ-1-E01-B00'])
        expect(view(node, others)).toEqual(view(node, units))
    }),
  )
})

it('is asked of a month, of one thing, or of both', () => {
  const takes = (input: object) => z.safeParse(reachInput, { node: 'XZZ', ...input }).success
  expect([{ month: '2026-11' }, { about: 'n1' }, { about: 'n1', month: '2026-11' }].map(takes)).toEqual([
    true,
    true,
    true,
  ])
  expect([{}, { month: '2026-13' }].map(takes)).toEqual([false, false])
})

describe('what one trip counts of a month', () => {
  it('is an estate at most: each of those below a node once, and what lies in one by itself', () => {
    const estates = communityNodes().flatMap(({ _id, kind }) => (kind === 'estate' ? [_id] : []))
    expect([...countedApart('XZZ')].sort()).toEqual([...estates].sort())
    expect(countedApart('XZZ-2')).toEqual(estates.filter(code => code.startsWith('XZZ-2-')))
    for (const node of ['XZZ-2-E05', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2']) expect(countedApart(node)).toEqual([node])
  })

  it('leaves out nobody: every unit lies in just one of them', () => {
    const units = communityNodes().flatMap(({ _id, kind }) => (kind === 'unit' ? [_id] : []))
    for (const code of units) expect(countedApart('XZZ').filter(part => ladderOf(code).includes(part))).toHaveLength(1)
  })
})
