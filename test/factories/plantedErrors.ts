/** Every kind of mistake that a row of a roster can hold, each with the column where it must be found. */
import { anIdNumber, aPhone, type GoodRow, type RosterRow } from './aRoster'

type Plant = { column: string; change: (row: GoodRow, n: number, before: GoodRow) => RosterRow }

const noHome = { 房屋编码: '', 小区: '', 楼: '', 单元: '', 室: '' }
const tenant = { 关系: '租客', 租期到: '2031-05-01' }
const byParts = ({ means }: GoodRow, wrong: RosterRow): RosterRow => {
  const [estate, building, unit, door] = partsOf(means.home)
  return { 房屋编码: '', 小区: estate, 楼: building, 单元: unit, 室: door, ...wrong }
}
const partsOf = (code: string) => {
  const [, , estate = '', building = '', unit = '', door = ''] = code.split('-')
  return [estates[Number(estate.slice(1)) - 1]!, String(Number(building.slice(1))), unit.slice(1), door] as const
}
const estates = ['样例一小区', '样例二小区', '样例三小区', '样例四小区', '华城路二小区', '华城路三小区', '样例五小区', '样例六小区'] // prettier-ignore

const plant = (column: string, change: Plant['change']): Plant => ({ column, change })
const value = (column: string, written: RosterRow[string], more: RosterRow = {}) =>
  plant(column, () => ({ [column]: written, ...more }))

export const plants: Record<string, Plant> = {
  'an unknown code': value('房屋编码', 'XZZ-2-E05-B99-U2-0402'),
  'a code that is none': value('房屋编码', '3号楼402'),
  'the code of a stairwell': value('房屋编码', 'XZZ-2-E05-B03-U2'),
  'a code and another address': plant('房屋编码', (row, _n, before) => ({
    ...byParts(before, {}), 房屋编码: row.means.home })), // prettier-ignore
  'no home at all': plant('房屋编码', () => noHome),
  'an unknown estate': plant('小区', row => byParts(row, { 小区: '华城路九小区' })),
  'no estate': plant('小区', row => byParts(row, { 小区: '' })),
  'an unknown building': plant('楼', row => byParts(row, { 楼: '99 号楼' })),
  'an unknown unit': plant('单元', row => byParts(row, { 单元: '9单元' })),
  'no unit': plant('单元', row => byParts(row, { 单元: '' })),
  'an unknown door': plant('室', row => byParts(row, { 室: '9901' })),
  'no name': value('姓名', ''),
  'a name of one character': value('姓名', '王'),
  'a number for a name': value('姓名', '王2'),
  'a name that is too long': value('姓名', '王'.repeat(41)),
  'a formula for a name': value('姓名', '=A1+B1'),
  'no relation': value('关系', '', { 租期到: '' }),
  'an unknown relation': value('关系', '邻居', { 租期到: '' }),
  'a phone that is too short': value('手机号', '1380000123'),
  'a phone that is too long': value('手机号', '138000012345'),
  'a phone with letters': value('手机号', '138OOOO1234'),
  'a phone that begins with 12': value('手机号', '12800001234'),
  'a phone in scientific notation': value('手机号', '1.38E+10'),
  'two phones': plant('手机号', (_row, n) => ({ 手机号: `${aPhone(n)}/${aPhone(n + 1)}` })),
  'an ID number that lost its digits': value('身份证号', '3.70203E+17'),
  'an ID number of 15 digits': value('身份证号', '370203500101123'),
  'an ID number that is too short': plant('身份证号', (_row, n) => ({ 身份证号: anIdNumber(n).slice(1) })),
  'an ID number with a letter': plant('身份证号', (_row, n) => ({ 身份证号: `${anIdNumber(n).slice(0, 17)}A` })),
  'an ID number with two places swapped': plant('身份证号', (_row, n) => {
    const id = anIdNumber(n)
    // 3 and 7 never stand for each other: the check sees every such swap.
    return { 身份证号: `73${id.slice(2)}` }
  }),
  'an ID number with 30 February': plant('身份证号', (_row, n) => ({
    身份证号: `${anIdNumber(n).slice(0, 10)}0230${anIdNumber(n).slice(14)}` })), // prettier-ignore
  'an ID number of the future': plant('身份证号', (_row, n) => ({
    身份证号: `${anIdNumber(n).slice(0, 6)}2090${anIdNumber(n).slice(10)}` })), // prettier-ignore
  'a tenant without a lease': plant('租期到', () => ({ ...tenant, 租期到: '' })),
  'an owner with a lease': plant('租期到', () => ({ ...tenant, 关系: '业主' })),
  'a lease that is over': plant('租期到', () => ({ ...tenant, 租期到: '2020-01-01' })),
  'a lease of a hundred years': plant('租期到', () => ({ ...tenant, 租期到: '2126-01-01' })),
  'a day that is not there': plant('租期到', () => ({ ...tenant, 租期到: '2031-02-30' })),
  'a lease in words': plant('租期到', () => ({ ...tenant, 租期到: '明年六月' })),
  'the person of the row before once more': plant('姓名', (_row, _n, before) => ({ ...noHome, ...before.written })),
}
