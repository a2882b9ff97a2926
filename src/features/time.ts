/** Times as people say them: 今天 14:30, 还剩 2 小时 (UI §1). All in Shanghai, whatever zone the phone is in. */
import { sayDay } from '@/components/fields/sayDay'
import { now } from '@/platform/clock'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const day = 24 * 60 * 60_000

/** The day of a moment in Shanghai, `2026-11-24`: the server's times are texts in +08:00, so days can be compared as texts. */
export const dateOf = (ms: number) => new Date(ms + 8 * 60 * 60_000).toISOString().slice(0, 10)

/** A moment as the server writes it, in +08:00. */
export const timeOf = (ms: number) => new Date(ms + 8 * 60 * 60_000).toISOString().replace('Z', '+08:00')

export const today = () => dateOf(now())

/** The day that so many days lie before. */
export const dayIn = (days: number) => dateOf(now() + days * day)

/** As far ahead as anything is arranged. */
export const inAYear = () => dayIn(365)

/** The last day of something that ends at a moment: midnight belongs to the day before. */
export const lastDay = (until: string) => dateOf(Date.parse(until) - 1)

/** `今天`, `明天`, else `11月27日`, with the year when it is another one; from a day or a moment. */
export function sayNearDay(time: string): string {
  const date = time.slice(0, 10)
  const near = Object.entries({ 昨天: -1, 今天: 0, 明天: 1, 后天: 2 }).find(([, days]) => dayIn(days) === date)
  return near?.[0] ?? sayDay(date, today().slice(0, 4))
}

/** `今天 14:30`, `周五 9:00` within the coming days, else `11月30日 14:30`. */
export function sayTime(time: string): string {
  const ahead = Date.parse(time) - now()
  const date = time.slice(0, 10)
  const thisWeek = date > dayIn(2) && ahead < 6 * day
  const words = thisWeek ? weekdays[new Date(date).getUTCDay()] : sayNearDay(time)
  return `${words} ${time.slice(11, 16).replace(/^0/, '')}`
}

/** 上午好 … by the clock in Shanghai. */
export function greeting(): string {
  const hour = Number(new Date(now() + 8 * 60 * 60_000).toISOString().slice(11, 13))
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}

/** A length of time in its two largest units at most: `3 小时 20 分`, `2 天`. */
export function sayLength(ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / 60_000))
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 ? `${hours} 小时 ${minutes % 60} 分` : `${hours} 小时`
  return hours % 24 ? `${Math.floor(hours / 24)} 天 ${hours % 24} 小时` : `${Math.floor(hours / 24)} 天`
}

export interface TimeLeft {
  text: string
  /** The same where there is little room: `还剩 12 分钟`, `明天 17:30 前`, `超时 1 天`. */
  short: string
  late: boolean
  /** Share of the time that has gone, 0 to 1. */
  gone: number
}

/** Beyond this one thinks of the day, not of the hours. */
const NEAR = 4 * 60 * 60_000

/** `还剩 3 小时 20 分`, or `超时 12 分钟`: derived each time it is shown, never stored. */
export function timeLeft(from: string, due: string): TimeLeft {
  const left = Date.parse(due) - now()
  const whole = Date.parse(due) - Date.parse(from)
  return {
    text: left >= 0 ? `还剩 ${sayLength(left)}` : `超时 ${sayLength(left)}`,
    short:
      left > NEAR
        ? `${sayTime(due)} 前`
        : `${left >= 0 ? '还剩' : '超时'} ${sayLength(left).split(' ').slice(0, 2).join(' ')}`,
    late: left < 0,
    gone: Math.min(1, Math.max(0, 1 - left / whole)),
  }
}
