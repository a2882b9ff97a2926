/** Rows of text as a file that Excel opens: no cell of it is ever run as a formula. */
import Papa from 'papaparse'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { inert } from './cell'

export interface Column {
  heading: string
  /** In characters. */
  width: number
}

/** Chinese Excel takes a CSV for GB18030 unless it begins with this. */
const byteOrderMark = '\ufeff'

const csv = (columns: Column[], rows: string[][]) =>
  Buffer.from(
    byteOrderMark +
      Papa.unparse(
        [columns.map(c => c.heading), ...rows].map(row => row.map(inert)),
        { newline: '\r\n' },
      ),
  )

/** Every cell is marked as a text, the empty ones too: what is typed there keeps all its digits. */
const textFormat = '@'

function excel(columns: Column[], rows: string[][]): Promise<Buffer> {
  const heading = columns.map((c): Cell => ({ value: inert(c.heading), type: String, fontWeight: 'bold' }))
  const cells = rows.map(row =>
    row.map((text): Cell => ({ value: text === '' ? undefined : inert(text), type: String, format: textFormat })),
  )
  return writeExcelFile([heading, ...cells], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: '花名册',
  }).toBuffer()
}

export const sheetOf = async (format: 'xlsx' | 'csv', columns: Column[], rows: string[][]): Promise<Buffer> =>
  format === 'csv' ? csv(columns, rows) : excel(columns, rows)
