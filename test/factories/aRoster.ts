/** Roster files as offices have them, good ones and such with planted mistakes. */
import Papa from 'papaparse'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { communityNodes } from '../../config/community/nodes'
import { checkCharacter } from '../../types/people/identity'
import type { Listed } from '../../cloudfunctions/roster/examine'
import type { Relation } from '../../types/people/labels'

export type Value = string | number | Date
/** Headings → what stands there. */
export type RosterRow = Record<string, Value>
type Chance = () => number

/** A row as it is written in a file, and what it means. */
export interface GoodRow {
  written: RosterRow
  means: Omit<Listed, 'row'>
}

/** All homes of the community, by their code and the four words of their address. */
export const allHomes = communityNodes()
  .filter(node => node.kind === 'home')
  .map(({ _id: code, fullName }) => {
    const [estate = '', building = '', , unit = '', , door = ''] = fullName.split(' ')
    return { code, fullName, estate, building, unit, door }
  })

const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
const two = (value: number) => String(value).padStart(2, '0')

/** The n-th of many ID numbers, all good ones. */
export function anIdNumber(n: number): string {
  const seventeen = `3702${two(n % 90)}${1950 + (n % 60)}${two(1 + (n % 12))}${two(1 + (n % 28))}${String(n % 1000).padStart(3, '0')}`
  return seventeen + checkCharacter(seventeen)
}
export const aPhone = (n: number) => `13${String(800_000_000 + n)}`

const relationWords: [Relation, string][] = [
  ['owner', '业主'], ['owner', '房主'], ['owner', '产权人'], ['family', '家人'], ['family', '配偶'], ['tenant', '租客'], ['tenant', ' 租户 '],
] // prettier-ignore
const surnames = ['王', '李', '张', '刘', '欧阳']
const given = ['秀英', '伟', '建国', '子涵', '桂 芳']

/** The n-th person of a roster, in one of the many ways in which a row can be written. @param asText no numbers and dates, as in CSV */
export function aGoodRow(n: number, chance: Chance, asText = false): GoodRow {
  const home = allHomes[(n * 7) % allHomes.length]!
  const [relation, word] = pick(chance, relationWords)
  const name = `${pick(chance, surnames)}${pick(chance, given)}`
  const phone = aPhone(n)
  const idNumber = anIdNumber(n)
  const leaseUntil = relation === 'tenant' ? `20${30 + (n % 9)}-0${1 + (n % 9)}-1${n % 10}` : null
  const [year = 0, month = 0, day = 0] = leaseUntil?.split('-').map(Number) ?? []
  const dates: Value[] = [
    `${year}-${two(month)}-${two(day)}`, `${year}/${month}/${day}`, `${year}.${month}.${day}`, `${year}年${month}月${day}日`, `${year}${two(month)}${two(day)}`,
    ...(asText ? [] : [new Date(Date.UTC(year, month - 1, day)), Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569]),
  ] // prettier-ignore
  const phones: Value[] = [phone, ` ${phone} `, `+86 ${phone}`, `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, full(phone), ...(asText ? [] : [Number(phone)])] // prettier-ignore
  const door = pick(chance, [home.door, home.door.padStart(4, '0'), `${home.door}室`])
  const places: RosterRow[] = [
    { 房屋编码: home.code },
    { 房屋编码: home.code.toLowerCase(), 小区: home.estate, 楼: home.building, 单元: home.unit, 室: home.door },
    { 小区: home.estate, 楼: `${home.building}号楼`, 单元: `${home.unit}单元`, 室: door },
    { 小区: ` ${home.estate}`, 楼: asText ? home.building : Number(home.building), 单元: full(home.unit), 室: door },
  ]
  const written = {
    ...pick(chance, places),
    姓名: pick(chance, [name, ` ${name} `, ` ${name}`]),
    关系: word,
    手机号: pick(chance, ['', ...phones]),
    身份证号: pick(chance, ['', idNumber, idNumber.toLowerCase(), ` ${idNumber}`]),
    租期到: leaseUntil ? pick(chance, dates) : '',
  }
  const means = {
    home: home.code,
    name: name.replace(' ', ''),
    relation,
    phone: written.手机号 === '' ? null : phone,
    idNumber: written.身份证号 === '' ? null : idNumber,
    leaseUntil,
  }
  return { written, means }
}

const full = (digits: string) => digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

export const rosterHeadings = ['房屋编码', '小区', '楼', '单元', '室', '姓名', '关系', '手机号', '身份证号', '租期到']

/** The rows under their headings, as an xlsx. */
export function anExcelFile(rows: RosterRow[], headings = rosterHeadings): Promise<Buffer> {
  const cell = (value: Value | undefined): Cell =>
    value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value === '' ? null : value
  return writeExcelFile([headings, ...rows.map(row => headings.map(heading => cell(row[heading])))]).toBuffer()
}

/** The rows under their headings, as CSV in an encoding. */
export function aCsvFile(rows: RosterRow[], encoding: 'utf8' | 'bom' | 'gb18030', headings = rosterHeadings): Buffer {
  const text = Papa.unparse([headings, ...rows.map(row => headings.map(heading => String(row[heading] ?? '')))])
  if (encoding === 'gb18030') return Buffer.concat([...text].map(gb18030))
  return Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text)
}

const decoder = new TextDecoder('gb18030')
/** The two bytes of each common Chinese character: Node decodes this encoding and does not write it. */
const pairs = new Map<string, Buffer>()
for (let high = 0x81; high <= 0xfe; high++)
  for (let low = 0x40; low <= 0xfe; low++) {
    const bytes = Buffer.from([high, low])
    pairs.set(decoder.decode(bytes), bytes)
  }

function gb18030(character: string): Buffer {
  const bytes = character < '\x80' ? Buffer.from(character) : pairs.get(character)
  if (!bytes) throw new Error(`${character} has no two bytes`)
  return bytes
}
