/** What each column of a person takes. Pure: a value, or what is wrong with it and what to do, in words. */
import type { Relation } from '@shared/people/labels'
import { personName } from '@shared/people/name'
import { checkCharacter } from '@shared/people/identity'
import * as z from '@shared/z'
import { bindingRules } from '@config/community/limits'
import { dateOf, dayOfSerial, isDay, type DateText, type Time } from '../../_platform/time'
import type { Cell } from './cell'
import { relationWords } from './columns'

export type Read<T> = { value: T } | { wrong: string }

/** `张 三` was spread for its looks; a name in letters keeps its spaces. */
const closed = (name: string) => name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/\s+/g, ' ')

export function readName({ text }: Cell): Read<string> {
  if (text === '') return { wrong: '没填姓名。这一行没有人的话，把后面几格也清空' }
  const parsed = z.safeParse(personName, closed(text))
  return parsed.success ? { value: parsed.data } : { wrong: parsed.error.issues[0]?.message ?? '姓名写得不对' }
}

const relationOf = new Map(
  Object.entries(relationWords).flatMap(([relation, words]) =>
    words.map(word => [word, relation as Relation] as const),
  ),
)

export function readRelation({ text }: Cell): Read<Relation> {
  const relation = relationOf.get(text.replace(/\s/g, ''))
  if (relation) return { value: relation }
  const what = text === '' ? '没填关系' : '这个关系认不出来'
  return { wrong: `${what}。请写业主、家人或租客` }
}

const lostDigits = /^[\d.]+e\+?\d+$/i
/** As our exports show them: left as they are. */
const masked = /^\d+\*+[\dX]+$/

/** Null: none, or masked, which changes nothing. */
export function readPhone({ text }: Cell): Read<string | null> {
  if (text === '' || masked.test(text)) return { value: null }
  if (lostDigits.test(text)) return { wrong: '手机号变成了科学计数，后几位可能丢了。请把这一列设成「文本」，再填一遍' }
  const digits = text
    .replace(/[\s()-]/g, '')
    .replace(/\.0+$/, '')
    .replace(/^(\+?86|0086)(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits)) return { value: digits }
  if (!/^\d+$/.test(digits)) return { wrong: '手机号里只能有数字。请重新填' }
  if (digits.length !== 11) return { wrong: `手机号是 11 位，这里是 ${digits.length} 位。座机请带上区号 0532` }
  return { wrong: '没有这样开头的手机号。请核对一下' }
}

export function readIdNumber({ text, kind }: Cell, now: Time): Read<string | null> {
  const id = text.replace(/\s/g, '').toUpperCase()
  if (id === '' || masked.test(id)) return { value: null }
  if (lostDigits.test(id) || (kind === 'number' && id.length > 15))
    return { wrong: '身份证号被当成了数字，后几位丢了。请把这一列设成「文本」，照着身份证再填一遍' }
  if (!/^\d*X?$/.test(id)) return { wrong: '身份证号里只能有数字，最后一位可以是 X。没有身份证的请空着' }
  if (id.length === 15) return { wrong: '这是 15 位的老号。请填现在身份证上的 18 位' }
  if (id.length !== 18) return { wrong: `身份证号是 18 位，这里是 ${id.length} 位` }
  const birthday = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!isDay(birthday) || birthday > dateOf(now) || birthday < '1900')
    return { wrong: '身份证号里的生日不对（第 7 到 14 位）。请照着身份证核对' }
  return checkCharacter(id) === id[17]
    ? { value: id }
    : { wrong: '身份证号最后一位对不上，前面有的数字可能填错了。请照着身份证核对' }
}

/** The last day of a lease; null when the cell is empty. */
export function readLease({ text, kind }: Cell, now: Time): Read<DateText | null> {
  if (text === '') return { value: null }
  const day = dayOf(text, kind)
  if (day === null) return { wrong: '日期看不懂。请写成 2027-06-30 这样' }
  const today = dateOf(now)
  if (day < today) return { wrong: '租期已经过了。续租的请改日期，搬走的请删掉这一行' }
  const furthest = `${Number(today.slice(0, 4)) + bindingRules.longestLeaseYears}${today.slice(4)}`
  return day > furthest ? { wrong: `租期最长 ${bindingRules.longestLeaseYears} 年。请核对年份` } : { value: day }
}

function dayOf(text: string, kind: Cell['kind']): DateText | null {
  // A date that lost its format is the number of days since 1900 to a spreadsheet.
  if (kind !== 'date' && /^\d{5}(\.\d+)?$/.test(text)) return dayOfSerial(Math.floor(Number(text)))
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+[\d:]+)?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (!parts) return null
  const [, year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
