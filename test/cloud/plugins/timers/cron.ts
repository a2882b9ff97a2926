/**
 * The cloud's 7-field cron: second minute hour day month weekday year, in UTC+8; `,` `-` `*` `/` and names of months and
 * weekdays (WeChat's guide to timer triggers). Day and weekday are OR when both are given.
 */
const dayMs = 86_400_000
/** Triggers are in Beijing's time while functions run in UTC (PLATFORM §4). */
const zoneMs = 8 * 3_600_000

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

export interface Cron {
  seconds: number[]
  minutes: number[]
  hours: number[]
  /** Whether a day fires; midnight of it, in milliseconds, as if UTC. */
  fires(day: Date): boolean
}

/** @throws Error that names the field which is wrong */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`cron "${text}" has ${fields.length} fields instead of 7`)
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const days = parseField(day, 1, 31)
  const monthsOfYear = parseField(named(month, months, 1), 1, 12)
  const daysOfWeek = parseField(named(weekday, weekdays, 0), 0, 6)
  const years = parseField(year, 1970, 2099)
  return {
    seconds: parseField(second, 0, 59),
    minutes: parseField(minute, 0, 59),
    hours: parseField(hour, 0, 23),
    fires(date) {
      if (!years.includes(date.getUTCFullYear()) || !monthsOfYear.includes(date.getUTCMonth() + 1)) return false
      const byDay = days.includes(date.getUTCDate())
      const byWeekday = daysOfWeek.includes(date.getUTCDay())
      if (day === '*') return byWeekday
      return weekday === '*' ? byDay : byDay || byWeekday
    },
  }
}

/**
 * The latest moment at which a cron fires, after `after` and not after `until`; all in milliseconds since the epoch.
 * @returns undefined when it does not fire in that time
 */
export function lastFiring(cron: Cron, after: number, until: number): number | undefined {
  const local = Math.floor((until + zoneMs) / 1000) * 1000
  for (let day = Math.floor(local / dayMs) * dayMs; day + dayMs > after + zoneMs; day -= dayMs) {
    if (!cron.fires(new Date(day))) continue
    const time = lastOfDay(cron, Math.min((local - day) / 1000, 86_399))
    if (time === undefined) continue
    const firing = day + time * 1000 - zoneMs
    return firing > after ? firing : undefined
  }
  return undefined
}

/** The last second of a day that fires, not after `limit` (a second of the day). */
function lastOfDay({ hours, minutes, seconds }: Cron, limit: number): number | undefined {
  for (const hour of [...hours].reverse()) {
    for (const minute of [...minutes].reverse()) {
      const start = hour * 3600 + minute * 60
      if (start > limit) continue
      const second = seconds.filter(each => start + each <= limit).pop()
      if (second !== undefined) return start + second
    }
  }
  return undefined
}

/** All values of a field, in order. */
function parseField(text: string, first: number, last: number): number[] {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
    if (!match) throw new Error(`cron field "${text}" is not understood`)
    const [, from, to, step] = match
    const start = from === undefined ? first : Number(from)
    // `1/10` goes on from 1 to the end; `1` alone is one value.
    const end = to !== undefined ? Number(to) : from === undefined || step !== undefined ? last : start
    const by = step === undefined ? 1 : Number(step)
    if (start < first || end > last || start > end || by < 1)
      throw new Error(`cron field "${text}" is out of ${first}-${last}`)
    for (let value = start; value <= end; value += by) values.add(value)
  }
  return [...values].sort((a, b) => a - b)
}

function named(text: string, names: string[], offset: number): string {
  return text.replace(/[A-Za-z]+/g, name => {
    const place = names.indexOf(name.toUpperCase())
    return place < 0 ? name : String(place + offset)
  })
}
