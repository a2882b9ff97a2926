/**
 * Parts of dates in a time zone, named or as an offset. mingo knows some zones only, and counts weeks differently
 * from MongoDB.
 */
import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { failed } from '../errors'
import { rankOf, Rank, type Value } from '../values'
import { typeName } from '../update/operators'
import type { ExpressionOperator } from './strict'

const day = 86_400_000

/** Milliseconds that a zone is ahead of UTC at a moment. @throws CloudError for an unknown zone */
function ahead(zone: Value | undefined, at: number): number {
  if (zone === undefined || zone === null || zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  if (typeof zone !== 'string') throw failed('Location40517', 'timezone must evaluate to a string')
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * 60_000
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
    return name === 'GMT' ? 0 : ahead(name.slice(3), at)
  } catch {
    throw failed('Location40485', `unrecognized time zone identifier: "${zone}"`)
  }
}

/** A moment whose UTC fields read as the local ones. */
const local = (date: Date, zone: Value | undefined) => new Date(date.getTime() + ahead(zone, date.getTime()))

const dayOfYear = (date: Date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / day) + 1
const isoDay = (date: Date) => date.getUTCDay() || 7

/** The Thursday of a date's week: its year is the week's year. */
const thursday = (date: Date) => new Date(date.getTime() + (4 - isoDay(date)) * day)
const isoWeek = (date: Date) => Math.ceil(dayOfYear(thursday(date)) / 7)

const parts: Record<string, (date: Date) => number> = {
  $year: date => date.getUTCFullYear(),
  $month: date => date.getUTCMonth() + 1,
  $dayOfMonth: date => date.getUTCDate(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: date => date.getUTCDay() + 1,
  /** Weeks begin on Sunday; the days before the first one are week 0. */
  $week: date => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7),
  $isoWeek: isoWeek,
  $isoWeekYear: date => thursday(date).getUTCFullYear(),
  $isoDayOfWeek: isoDay,
  $hour: date => date.getUTCHours(),
  $minute: date => date.getUTCMinutes(),
  $second: date => date.getUTCSeconds(),
  $millisecond: date => date.getUTCMilliseconds(),
}

type Evaluated = Record<string, Value | undefined>

function fields(doc: unknown, expression: unknown, options: Options): Evaluated {
  return Object.fromEntries(
    Object.entries(expression as object).map(([name, value]) => [
      name,
      evalExpr(doc, value, options) as Value | undefined,
    ]),
  )
}

function dateOf(value: Value | undefined): Date | null {
  if (rankOf(value) === Rank.Null) return null
  if (!(value instanceof Date)) throw failed('Location16006', `can't convert from BSON type ${typeName(value)} to Date`)
  return value
}

const hasDate = (expression: unknown): expression is object =>
  typeof expression === 'object' && expression !== null && 'date' in expression

function partOf(read: (date: Date) => number): ExpressionOperator {
  return (doc, expression, options) => {
    const single = Array.isArray(expression) ? (expression as unknown[])[0] : expression
    const { date, timezone } = hasDate(single)
      ? fields(doc, single, options)
      : { date: evalExpr(doc, single, options) as Value | undefined, timezone: undefined }
    const moment = dateOf(date)
    return moment && read(local(moment, timezone))
  }
}

const pad = (length: number, part: string) => (date: Date) => String(parts[part]?.(date)).padStart(length, '0')

const formats: Record<string, (date: Date, ahead: number) => string> = {
  '%Y': pad(4, '$year'),
  '%m': pad(2, '$month'),
  '%d': pad(2, '$dayOfMonth'),
  '%H': pad(2, '$hour'),
  '%M': pad(2, '$minute'),
  '%S': pad(2, '$second'),
  '%L': pad(3, '$millisecond'),
  '%j': pad(3, '$dayOfYear'),
  '%u': pad(1, '$isoDayOfWeek'),
  '%w': pad(1, '$dayOfWeek'),
  '%U': pad(2, '$week'),
  '%V': pad(2, '$isoWeek'),
  '%G': pad(4, '$isoWeekYear'),
  '%z': (_, milliseconds) => {
    const minutes = Math.abs(milliseconds / 60_000)
    const digits = (number: number) => String(Math.floor(number)).padStart(2, '0')
    return `${milliseconds < 0 ? '-' : '+'}${digits(minutes / 60)}${digits(minutes % 60)}`
  },
  '%Z': (_, milliseconds) => String(milliseconds / 60_000),
  '%%': () => '%',
}

const $dateToString: ExpressionOperator = (doc, expression, options) => {
  const { date, format = '%Y-%m-%dT%H:%M:%S.%LZ', timezone, onNull = null } = fields(doc, expression, options)
  const moment = dateOf(date)
  if (!moment) return onNull
  if (typeof format !== 'string') throw failed('Location18533', "$dateToString requires that 'format' be a string")
  const offset = ahead(timezone, moment.getTime())
  return format.replace(/%(.?)/g, sign => {
    const write = formats[sign]
    if (!write) throw failed('Location18536', `Invalid format character '${sign}' in format string`)
    return write(new Date(moment.getTime() + offset), offset)
  })
}

/** The moment whose local fields are these. */
function fromLocal(milliseconds: number, zone: Value | undefined): Date {
  const guess = milliseconds - ahead(zone, milliseconds)
  return new Date(milliseconds - ahead(zone, guess))
}

const $dateFromParts: ExpressionOperator = (doc, expression, options) => {
  const { timezone, ...given } = fields(doc, expression, options)
  if (Object.values(given).some(value => rankOf(value) === Rank.Null)) return null
  const part = (name: string, otherwise: number) => {
    const value = given[name] ?? otherwise
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw failed('Location40515', `'${name}' must evaluate to an integer, found ${typeName(value)}`)
    }
    return value
  }
  const time = [part('hour', 0), part('minute', 0), part('second', 0), part('millisecond', 0)] as const
  if (given.isoWeekYear === undefined) {
    return fromLocal(Date.UTC(part('year', 1970), part('month', 1) - 1, part('day', 1), ...time), timezone)
  }
  const fourth = new Date(Date.UTC(part('isoWeekYear', 1970), 0, 4))
  const days = (part('isoWeek', 1) - 1) * 7 + part('isoDayOfWeek', 1) - isoDay(fourth)
  return fromLocal(Date.UTC(fourth.getUTCFullYear(), 0, 4 + days, ...time), timezone)
}

const $dateFromString: ExpressionOperator = (doc, expression, options) => {
  const { dateString, timezone, format, onError, onNull = null } = fields(doc, expression, options)
  if (rankOf(dateString) === Rank.Null) return onNull
  if (format !== undefined) throw failed('BadValue', '$dateFromString with a format is not supported here')
  const text = typeof dateString === 'string' ? dateString.trim() : ''
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10))
  const parsed = Date.parse(zoned ? text : `${text}${text.length > 10 ? '' : 'T00:00:00'}Z`)
  if (!Number.isNaN(parsed)) return zoned ? new Date(parsed) : fromLocal(parsed, timezone)
  if (onError !== undefined) return onError
  throw failed('ConversionFailure', `Error parsing date string '${String(dateString)}'`)
}

export const dateOperators: Record<string, ExpressionOperator> = {
  ...Object.fromEntries(Object.entries(parts).map(([name, read]) => [name, partOf(read)])),
  $dateToString,
  $dateFromParts,
  $dateFromString,
}
