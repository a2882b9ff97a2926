/** Finds the row of headings, and what each column holds. */
import type { RosterError } from '@shared/roster/contract'
import type { Cell } from './cell'
import { boundHeading, columnOf, headingOf, type ColumnId } from './columns'

export interface Header {
  /** The index of its row; what is above is a title. */
  at: number
  column: Partial<Record<ColumnId, number>>
  /** The headings as the file has them. */
  named: Partial<Record<ColumnId, string>>
  ignored: string[]
}

/** A title and a few notes may stand above. */
const looked = 12

export function headerOf(rows: Cell[][]): { header: Header; errors: RosterError[] } {
  const known = (row: Cell[]) => row.filter(({ text }) => columnOf(text)).length
  const best = rows.slice(0, looked).reduce((at, row, index) => (known(row) > known(rows[at] ?? []) ? index : at), 0)
  const header: Header = { at: best, column: {}, named: {}, ignored: [] }
  const errors: RosterError[] = []
  const wrong = (column: string, message: string) => errors.push({ row: best + 1, column, value: '', message })
  for (const [at, { text }] of (rows[best] ?? []).entries()) {
    const id = columnOf(text)
    if (id === undefined) {
      if (text !== '' && text !== boundHeading) header.ignored.push(text)
    } else if (header.column[id] === undefined) {
      header.column[id] = at
      header.named[id] = text
    } else {
      wrong(text, `和「${header.named[id] ?? ''}」是同一种内容，只能有一列。请删掉一列`)
    }
  }
  const has = (...ids: ColumnId[]) => ids.every(id => header.column[id] !== undefined)
  for (const id of ['name', 'relation'] as const) {
    if (!has(id)) wrong(headingOf(id), `没有「${headingOf(id)}」这一列（只看第一张表）。请加上，或者下载模板照着填`)
  }
  if (!has('code') && !has('address') && !has('estate', 'building', 'unit', 'door'))
    wrong(headingOf('code'), '看不出是哪一户。请加上「房屋编码」，或者小区、楼、单元、室四列')
  return { header, errors }
}
