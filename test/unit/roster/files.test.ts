/** What a file is, its content says; and what is no roster is refused before it can do harm. */
import { deflateRawSync } from 'node:zlib'
import { rosterRules } from '../../../config/community/limits'
import { rowsOf } from '../../../cloudfunctions/roster/sheet/read'
import { packed, unpacked } from '../../../cloudfunctions/roster/sheet/unpack'
import { aCsvFile, anExcelFile, rosterHeadings } from '../../factories/aRoster'

const row = { 小区: '华城路二小区', 楼: '3', 姓名: '李秀英', 手机号: '13800001234' }
const texts = async (file: Buffer) => {
  const rows = await rowsOf(file)
  return typeof rows === 'string' ? rows : rows.map(cells => cells.map(({ text }) => text))
}
const asRead = [rosterHeadings, ['', '华城路二小区', '3', '', '', '李秀英', '', '13800001234', '', '']]

/** An xlsx whose first table is this XML; its other parts are good ones. */
async function withTable(xml: string): Promise<Buffer> {
  const parts = await unpacked(await anExcelFile([row]))
  if (typeof parts === 'string') throw new Error(parts)
  const replaced = Object.entries(parts).map(([name, content]) => [
    name,
    name.includes('worksheets/sheet') ? Buffer.from(xml) : content,
  ])
  return packed(Object.fromEntries(replaced))
}
const table = (inside: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`
const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>姓名</t></is></c>`

/** One compressed part of a zip, with what the directory says of its size. */
function zipOf(name: string, content: Buffer): Buffer {
  const [part] = [deflateRawSync(content)]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(part.length, 18)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(part.length, 20)
  central.writeUInt32LE(100, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + part.length, 16)
  return Buffer.concat([local, Buffer.from(name), part, central, Buffer.from(name), end])
}

describe('a file', () => {
  it.each([
    ['an xlsx', () => anExcelFile([row])],
    ['a CSV in UTF-8', () => aCsvFile([row], 'utf8')],
    ['a CSV in UTF-8 with the mark of Excel', () => aCsvFile([row], 'bom')],
    ['a CSV in GB18030, as Chinese Excel writes it', () => aCsvFile([row], 'gb18030')],
    ['text with tabs in UTF-16, as Excel writes it', () => {
      const lines = aCsvFile([row], 'utf8').toString().replaceAll(',', '\t')
      return Buffer.from(`\ufeff${lines}`, 'utf16le')
    }],
    ['a CSV with semicolons', () => Buffer.from(aCsvFile([row], 'bom').toString().replaceAll(',', ';'))],
    ['a CSV that ends in empty lines', () => Buffer.concat([aCsvFile([row], 'bom'), Buffer.from('\r\n,,,\r\n\r\n')])],
  ] as [string, () => Buffer | Promise<Buffer>][])('is read: %s', async (_what, file) => {
    expect(await texts(await file())).toEqual(asRead)
  }) // prettier-ignore

  it('keeps its empty rows, so that a row has the number that Excel shows', async () => {
    const rows = await texts(await anExcelFile([row, {}, row]))
    expect(rows).toHaveLength(4)
  })

  it('gives what stands there, without the tricks by which numbers are kept as texts', async () => {
    const csv = Buffer.from('手机号,身份证号\r\n="13800001234",\'0123\r\n１３８　,"a\u200bb\r\nc"')
    expect(await texts(csv)).toEqual([
      ['手机号', '身份证号'],
      ['13800001234', '0123'],
      ['138', 'ab c'],
    ])
  })

  it.each([
    ['an old Excel file', 'oldExcel', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['nothing', 'noTable', () => Buffer.alloc(0)],
    ['a picture', 'noTable', () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['half an xlsx', 'damaged', async () => (await anExcelFile([row])).subarray(0, 900)],
    ['a zip of something else', 'damaged', () => zipOf('a.xml', Buffer.from('<a/>'))],
    ['a table that is no XML', 'damaged', () => withTable('<worksheet><sheetData><row')],
    ['a zip bomb that says it is small', 'tooLarge', () => zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(rosterRules.largestUnpacked + 1))],
    ['a zip of a thousand files and more', 'tooLarge', () => packed(Object.fromEntries(Array.from({ length: rosterRules.mostParts + 1 }, (_, n) => [`xl/${n}.xml`, Buffer.from('<a/>')])))],
    ['a cell in the last column', 'tooWide', () => withTable(table(`<row r="1">${cell('XFD1')}</row>`))],
    ['a cell in the last row', 'tooLong', () => withTable(table(`<row r="1048576">${cell('A1048576')}</row>`))],
    ['a row beyond the last', 'tooLong', () => withTable(table(`<row r="4000000000"></row>`))],
    ['more rows than a roster has', 'tooLong', () => Buffer.from(`姓名\n${'王伟\n'.repeat(rosterRules.mostRows + 50)}`)],
    ['more columns than a roster has', 'tooWide', () => Buffer.from(`姓名${',甲'.repeat(rosterRules.mostColumns)}\n`)],
  ] as [string, string, () => Buffer | Promise<Buffer>][])('is refused: %s', async (_what, why, file) => {
    expect(await rowsOf(await file())).toBe(why)
  }) // prettier-ignore

  it('may have formats in columns to the very end, as people make them', async () => {
    const styled = table(`<row r="1">${cell('A1')}<c r="XFD1" s="1"/></row><row r="1048576"></row>`)
    expect(await texts(await withTable(styled))).toEqual([['姓名']])
  })
})
