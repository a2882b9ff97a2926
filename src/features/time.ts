/** Times as people say them: 今天 14:30, 还剩 2 小时 (UI §1). All in Shanghai, whatever zone the phone is in. */
import { now } from '@/platform/clock'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const day = 24 * 60 * 60_000

/** Today in Shanghai, `2026-11-24`: the server's times are texts in +08:00, so days can be compared as texts. */
export const dateOf = (ms: number) => new Date(ms + 8 * 60 * 60_000).toISOString().slice(0, 10)

/** `今天 14:30`, `明天 9:00`, `周五 9:00` within this week, else `11月24日 14:30`, with the year when it is another one. */
export function sayTime(time: string): string {
  const today = now()
  const date = time.slice(0, 10)
  const clock = time.slice(11, 16).replace(/^0/, '')
  const near: Record<string, string> = {
    [dateOf(today)]: '今天',
    [dateOf(today - day)]: '昨天',
    [dateOf(today + day)]: '明天',
    [dateOf(today + 2 * day)]: '后天',
  }
  const word = near[date]
  if (word) return `${word} ${clock}`
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  const ahead = Date.parse(time) - today
  if (ahead > 0 && ahead < 6 * day) return `${weekdays[new Date(date).getUTCDay()]} ${clock}`
  return `${date.slice(0, 4) === dateOf(today).slice(0, 4) ? '' : `${year}年`}${month}月${dayOfMonth}日 ${clock}`
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
  /** The same in its largest unit, where there is little room: `剩 3 小时`, `超 12 分钟`. */
  short: string
  late: boolean
  /** Share of the time that has gone, 0 to 1. */
  gone: number
}

/** `还剩 3 小时 20 分`, or `超时 12 分钟`: derived each time it is shown, never stored. */
export function timeLeft(from: string, due: string): TimeLeft {
  const left = Date.parse(due) - now()
  const whole = Date.parse(due) - Date.parse(from)
  return {
    text: left >= 0 ? `还剩 ${sayLength(left)}` : `超时 ${sayLength(left)}`,
    short: `${left >= 0 ? '剩' : '超'} ${sayLength(left).split(' ').slice(0, 2).join(' ')}`,
    late: left < 0,
    gone: Math.min(1, Math.max(0, 1 - left / whole)),
  }
}
