/** The sheet of 督办单 (DOMAIN §4): area by area, with nothing that a resident wrote, as a file that Excel opens. */
import { readSheet } from 'read-excel-file/node'
import type { WeeklyItem } from '../../../types/reports/ladder'
import { sayWeek, sheetOf, tableOf } from '../../../src/features/work/weekly/sheet'
import { byArea } from '../../../src/features/work/weekly/byArea'
import { workbookOf } from '../../../src/features/work/weekly/workbook'

const item: WeeklyItem = {
  id: 'r1',
  no: 'XZZ-261124-0042',
  state: 'resolved',
  category: 'clutter',
  level: 'P2',
  place: '华城路二小区 3 号楼 2 单元',
  area: { code: 'XZZ-2', name: '第二片区' },
  holder: { name: '王秀兰', role: 'unitLead' },
  supervisors: [{ name: '赵建国', role: 'chiefLead' }],
  escalation: { level: 3, since: '2026-11-25T09:00:00.000+08:00' },
  submittedAt: '2026-11-24T14:00:00.000+08:00',
  dueAt: '2026-11-25T14:00:00.000+08:00',
  breachedAt: '2026-11-25T09:00:00.000+08:00',
  weeks: 2,
  settledAt: '2026-11-26T15:00:00.000+08:00',
  outcome: 'solved',
}
const week = {
  week: '2026-W48',
  from: '2026-11-23',
  until: '2026-11-29',
  before: '2026-W47',
  after: null,
  more: false,
  items: [item, { ...item, id: 'r2', area: null }, { ...item, id: 'r3', area: { code: 'XZZ-1', name: '第一片区' } }],
}

it('has each line under its area, as the areas are called, and what lies in none at the end', () => {
  expect(byArea(week.items).map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
    ['第一片区', ['r3']],
    ['第二片区', ['r1']],
    ['别处', ['r2']],
  ])
})

it('says whose it is, how late it was, up to whom it climbed, and what became of it', () => {
  const [, line] = tableOf(week).rows
  expect(line).toEqual([
    '第二片区',
    'XZZ-261124-0042',
    '楼道堆物',
    '华城路二小区 3 号楼 2 单元',
    '单元长 王秀兰',
    '11月24日 14:00',
    '11月25日 14:00',
    '超时 1 天 1 小时',
    '督办到总网格长 赵建国',
    '2 周',
    '待评价，解决了',
    '',
  ])
  const early = {
    ...item,
    settledAt: '2026-11-25T13:00:00.000+08:00',
    supervisors: [],
    escalation: { level: 0, since: null },
  }
  expect(tableOf({ ...week, items: [{ ...early, holder: null, outcome: null, state: 'withdrawn' }] }).rows[0]).toEqual(
    expect.arrayContaining(['还没有人', '没按时接单', '上面没有人督办', '已撤回']),
  )
  expect(sayWeek(week)).toBe('11月23日到11月29日')
})

it('is a file that a program for tables reads, with its title, its headings and its lines', async () => {
  const rows = await readSheet(Buffer.from(sheetOf(week)))
  expect(rows[0]?.[0]).toBe('小寨子社区督办单　2026年第 48 周（11月23日到11月29日）')
  expect(rows[1]?.slice(0, 3)).toEqual(['片区', '编号', '事项'])
  expect(rows.slice(2).map(row => row[0])).toEqual(['第一片区', '第二片区', '别处'])
})

it('keeps whatever a text has, and none of it is a formula or breaks the file', async () => {
  const hostile = ['=1+1', '<b>&amp;"\'', ' 两头空 ', '\u0000\u0007响', '😀']
  const bytes = workbookOf('单子:[1]', {
    title: '标题',
    columns: hostile.map(heading => ({ heading, width: 8 })),
    rows: [hostile],
  })
  const rows = await readSheet(Buffer.from(bytes), { trim: false })
  expect(rows[2]).toEqual(['=1+1', '<b>&amp;"\'', ' 两头空 ', '响', '😀'])
})
