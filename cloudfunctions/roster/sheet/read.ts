/** The bytes of a file as rows of cells. What it is, its content says, never its name. */
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { rosterRules } from '@config/community/limits'
import { emptyCell, textCell, type Cell } from './cell'
import { packed, unpacked, type Refused } from './unpack'

export type Unreadable = Refused | 'oldExcel' | 'noTable'

export const unreadableTexts: Record<Unreadable, string> = {
  damaged: '这个文件打不开，可能没传完整。请在 Excel 里重新存一份再选',
  tooLarge: '文件太大了。请只留花名册这一张表，去掉图片，再选一次',
  tooWide: `表格太宽了，最多 ${rosterRules.mostColumns} 列。请删掉用不到的列再选`,
  tooLong: `行数太多了，一次最多 ${rosterRules.mostRows} 行。请分成几份导入`,
  oldExcel: '这是老式的 .xls 表格。请在 Excel 里点「另存为」，选 .xlsx，再选那一份',
  noTable: '这不是表格。请选 .xlsx 或 .csv 文件',
}

const startsWith = (bytes: Buffer, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** Rows with all their cells, the first row first; empty rows in between are kept, so that numbers fit. */
export async function rowsOf(bytes: Buffer): Promise<Cell[][] | Unreadable> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'oldExcel'
  const rows = startsWith(bytes, 0x50, 0x4b) ? await excelRows(bytes) : csvRows(bytes)
  if (typeof rows === 'string') return rows
  if (rows.length > rosterRules.mostRows + 20) return 'tooLong'
  return rows.some(row => row.length > rosterRules.mostColumns) ? 'tooWide' : rows
}

/** A number as the file writes it, before it is rounded: an ID number of 18 digits is more than a number can hold. */
class Digits {
  constructor(readonly text: string) {}
}

async function excelRows(bytes: Buffer): Promise<Cell[][] | Unreadable> {
  const parts = await unpacked(bytes)
  if (typeof parts === 'string') return parts
  try {
    const rows = await readSheet<Digits>(packed(parts), { parseNumber: text => new Digits(text) })
    return rows.map(row => row.map(excelCell))
  } catch {
    // Whatever the reader says of it: its words are of XML, and nothing of ours went wrong.
    return 'damaged'
  }
}

function excelCell(value: unknown): Cell {
  if (value === null || value === undefined) return emptyCell
  if (value instanceof Digits) return { text: plainDigits(value.text), kind: 'number' }
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date' }
  return textCell(String(value as string | boolean))
}

/** `1.38000012340E10` is 13800001234 to the spreadsheet; what has lost digits stays as it is. */
function plainDigits(text: string): string {
  const value = Number(text)
  return /e/i.test(text) && Number.isSafeInteger(value) && value < 1e15 ? String(value) : text
}

function csvRows(bytes: Buffer): Cell[][] | Unreadable {
  const text = decoded(bytes)
  if (text === null || text.includes('\0')) return 'noTable'
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '|'] })
  while (data.length > 0 && data.at(-1)?.every(cell => cell.trim() === '')) data.pop()
  return data.length > 0 ? data.map(row => row.map(textCell)) : 'noTable'
}

/** Chinese Excel writes CSV in GB18030 unless told otherwise; bytes that are good UTF-8 are hardly ever anything else. */
function decoded(bytes: Buffer): string | null {
  const encodings = startsWith(bytes, 0xff, 0xfe) ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return null
}
