import type { WeeklyItem } from '@shared/reports/ladder'
import { categoryOf } from '@config/community/categories'
import { sayDay } from '@/components/fields/sayDay'
import { climbedSays, endSays, holderSays, lateSays } from './says'
import { byArea, type Week } from './byArea'
import { workbookOf, type Table } from './workbook'

/** `11月24日 14:30`. */
const moment = (time: string) => `${sayDay(time.slice(0, 10), time.slice(0, 4))} ${time.slice(11, 16)}`

const columns: { heading: string; width: number; of: (item: WeeklyItem, area: string) => string }[] = [
  { heading: '片区', width: 10, of: (_item, area) => area },
  { heading: '编号', width: 18, of: ({ no }) => no },
  { heading: '事项', width: 14, of: ({ category }) => categoryOf(category).name },
  { heading: '地点', width: 28, of: ({ place }) => place },
  { heading: '谁在办', width: 16, of: holderSays },
  { heading: '什么时候报的', width: 16, of: ({ submittedAt }) => moment(submittedAt) },
  { heading: '最晚', width: 16, of: ({ dueAt }) => moment(dueAt) },
  { heading: '超时', width: 16, of: lateSays },
  { heading: '督办', width: 20, of: climbedSays },
  { heading: '在单上', width: 8, of: ({ weeks }) => `${weeks} 周` },
  { heading: '到哪一步了', width: 18, of: endSays },
  // For whoever decides with a pen.
  { heading: '批示', width: 20, of: () => '' },
]

export const sheetName = ({ week }: Pick<Week, 'week'>) => `weekly-${week}.xlsx`

/** `11月23日到11月29日`. */
export const sayWeek = ({ from, until }: Pick<Week, 'from' | 'until'>) =>
  `${sayDay(from, from.slice(0, 4))}到${sayDay(until, from.slice(0, 4))}`

/** The table as it is printed, area by area. */
export const tableOf = (week: Week): Table => ({
  title: `小寨子社区督办单　${week.week.slice(0, 4)}年第 ${Number(week.week.slice(6))} 周（${sayWeek(week)}）`,
  columns: columns.map(({ heading, width }) => ({ heading, width })),
  rows: byArea(week.items).flatMap(({ name, items }) => items.map(item => columns.map(({ of }) => of(item, name)))),
})

export const sheetOf = (week: Week): Uint8Array => workbookOf('督办单', tableOf(week))
