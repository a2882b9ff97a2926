import { sayDay } from '@/components/fields/sayDay'
import { lastDay, sayNearDay, sayTime, timeLeft } from '@/features/time'

/** Whatever zone the phone is in: a Tuesday, a quarter past midnight in Qingdao, still Monday in London. */
const now = '2026-11-24T00:15:00.000+08:00'

describe('a time as people say it', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse(now) }))
  afterEach(() => jest.useRealTimers())

  it.each([
    ['2026-11-22', '11月22日'],
    ['2026-11-23', '昨天'],
    ['2026-11-24', '今天'],
    ['2026-11-25', '明天'],
    ['2026-11-26T09:00:00.000+08:00', '后天'],
    ['2026-11-27', '11月27日'],
    ['2027-01-01', '2027年1月1日'],
  ])('calls the day %s %s', (day, words) => {
    expect(sayNearDay(day)).toBe(words)
  })

  it.each([
    ['2026-11-23T23:59:00.000+08:00', '昨天 23:59'],
    ['2026-11-24T09:05:00.000+08:00', '今天 9:05'],
    ['2026-11-26T14:30:00.000+08:00', '后天 14:30'],
    ['2026-11-27T14:30:00.000+08:00', '周五 14:30'],
    ['2026-11-29T14:30:00.000+08:00', '周日 14:30'],
    // A weekday further on could be taken for the next one.
    ['2026-12-01T14:30:00.000+08:00', '12月1日 14:30'],
    ['2026-11-20T14:30:00.000+08:00', '11月20日 14:30'],
    ['2025-11-24T14:30:00.000+08:00', '2025年11月24日 14:30'],
  ])('says %s as %s', (time, words) => {
    expect(sayTime(time)).toBe(words)
  })

  it('gives a lease its year, even this one', () => {
    expect(sayDay('2026-12-31')).toBe('2026年12月31日')
  })

  it('lets a term that ends at midnight end on the day before', () => {
    expect(lastDay('2026-12-01T00:00:00.000+08:00')).toBe('2026-11-30')
    expect(lastDay('2026-12-01T00:01:00.000+08:00')).toBe('2026-12-01')
  })

  it('says how much of the time is left, and when it has run out', () => {
    const from = '2026-11-23T22:15:00.000+08:00'
    expect(timeLeft(from, '2026-11-24T02:15:00.000+08:00')).toMatchObject({
      text: '还剩 2 小时',
      late: false,
      gone: 0.5,
    })
    expect(timeLeft(from, '2026-11-24T00:03:00.000+08:00')).toMatchObject({ text: '超时 12 分钟', late: true, gone: 1 })
  })
})
