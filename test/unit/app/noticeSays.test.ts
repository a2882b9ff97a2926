/** What is said of notices: money, days of a 公示, doors, and what must happen next. */
import { noticeStates, type NoticeState } from '@shared/notices/flow'
import { fenOf, sayYuan, yuanIn } from '../../../src/features/notices/content/money'
import { nextStep } from '../../../src/features/notices/desk/nextStep'
import { sayField } from '../../../src/features/notices/desk/sayField'
import { daysOf } from '../../../src/features/notices/display/daysOf'
import { sayDoor } from '../../../src/features/notices/reached/sayDoor'
import { fc } from '../../random'

describe('money', () => {
  it('is said in yuan, and typed as people type it', () => {
    expect(sayYuan(123_456_789)).toBe('1,234,567.89 元')
    expect(sayYuan(-5)).toBe('-0.05 元')
    expect(['12,345.6', '￥80', '80元', '0.05', ''].map(fenOf)).toEqual([1_234_560, 8_000, 8_000, 5, 0])
    expect(['一百', '1.234', '--5', '12e3', '.'].map(fenOf)).toEqual([null, null, null, null, null])
  })

  it('comes out of a field as it went in, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fen => {
        expect(fenOf(yuanIn(fen))).toBe(fen)
        expect(fenOf(sayYuan(fen))).toBe(fen)
      }),
    )
  })
})

describe('the days of a 公示', () => {
  const from = '2026-10-29T18:00:00.000+08:00'
  const until = '2026-11-05T18:00:00.000+08:00'

  it('are counted as people count them', () => {
    expect(daysOf(from, until, Date.parse('2026-11-03T20:00:00.000+08:00'))).toEqual({ all: 7, over: 5, left: 2 })
    expect(daysOf(from, until, Date.parse(until) - 1)).toEqual({ all: 7, over: 6, left: 1 })
    expect(daysOf(from, until, Date.parse(until))).toEqual({ all: 7, over: 7, left: 0 })
  })

  it('are over neither before the end nor after it by a word', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 86_399_999 }), (day, rest) => {
        const now = Date.parse(until) + day * 86_400_000 + rest
        const { all, over, left } = daysOf(from, until, now)
        expect(left > 0).toBe(now < Date.parse(until))
        expect(over + left).toBe(all)
      }),
    )
  })
})

it('a door is called by its number', () => {
  expect(['XZZ-2-E05-B03-U2-0402', 'XZZ-2-E05-B03-U2-1201', 'XZZ-2-E05-B03-U2-101'].map(sayDoor)).toEqual([
    '402',
    '1201',
    '101',
  ])
})

it('a doubtful place of a notice is said in words', () => {
  expect(
    ['title', 'body.3.text', 'body.0.items.1', 'attachments.1.name', 'why', 'finance.months.0', 'x'].map(sayField),
  ).toEqual(['标题', '第 4 段', '第 1 段', '第 2 个附件的名字', '更正的原因', '收支表', '别的地方'])
})

describe('what must happen next', () => {
  const standing = { allowed: [], publishAt: null, objectionsUntil: null, spreading: null, correction: null }

  it('is said for every state', () => {
    const says = noticeStates.map((state: NoticeState) => nextStep({ ...standing, state }))
    expect(says.every(text => text.length > 3)).toBe(true)
    expect(says.join()).not.toMatch(/undefined|null/)
  })

  it('names the second person to whom it is not, and asks whoever is', () => {
    expect(nextStep({ ...standing, state: 'inReview' })).toMatch(/不能是写的人和家里人/)
    expect(nextStep({ ...standing, state: 'inReview', allowed: ['approve'] })).toBe('等您看一遍')
  })

  it('is the correction while one is on its way, then the fan-out, then its end', () => {
    const spreading = { told: 300, of: 1204, doneAt: null }
    const published = { ...standing, state: 'published' as const, spreading }
    expect(nextStep({ ...published, correction: 'sentBack' })).toMatch(/^更正：要改一改/)
    expect(nextStep(published)).toBe('正在发，300 人收到了，共 1204 人')
    const done = { ...published, spreading: { ...spreading, told: 1204, doneAt: '2026-11-24T09:00:00.000+08:00' } }
    expect(nextStep(done)).toBe('发给了 1204 人')
    expect(nextStep({ ...done, objectionsUntil: '2099-11-24T09:00:00.000+08:00' })).toMatch(/没到不能结束/)
  })
})
