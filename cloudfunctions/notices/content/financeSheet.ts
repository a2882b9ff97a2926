/** 收支表: the table of money as a spreadsheet, made of what was written, so that the two say the same. */
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Finance } from '@shared/notices/finance'

const yuan = (fen: number): Cell => ({ value: fen / 100, type: Number, format: '#,##0.00' })
// Marked as a text: nothing that somebody wrote is ever run as a formula.
const text = (value: string, fontWeight?: 'bold'): Cell => ({
  value,
  type: String,
  ...(fontWeight ? { fontWeight } : {}),
})
const none: Cell = { value: undefined, type: String }

/** One row for each line, a sum for each month, and the whole. */
export function financeSheet({ opening, months, income, spending, closing }: Finance): Promise<Buffer> {
  const rows: Cell[][] = [
    ['月份', '项目', '收入（元）', '支出（元）', '结余（元）'].map(heading => text(heading, 'bold')),
    [none, text('上期结余'), none, none, yuan(opening)],
  ]
  for (const { month, lines, income: monthly, spending: spent } of months) {
    for (const { kind, item, fen } of lines)
      rows.push([
        text(month),
        text(item),
        kind === 'income' ? yuan(fen) : none,
        kind === 'spending' ? yuan(fen) : none,
        none,
      ])
    rows.push([text(month, 'bold'), text('本月合计', 'bold'), yuan(monthly), yuan(spent), none])
  }
  rows.push([none, text('合计', 'bold'), yuan(income), yuan(spending), yuan(closing)])
  const columns = [10, 28, 14, 14, 14].map(width => ({ width }))
  return writeExcelFile(rows, { columns, stickyRowsCount: 1, sheet: '收支表' }).toBuffer()
}
