/**
 * A table as a file that Excel and WPS open and print: one sheet, on A4 across, as wide as the paper, its headings on each page. Every cell is a
 * text, so that nothing in it is ever run as a formula. Made on the phone: no copy of it lies anywhere.
 */
import { strToU8, zipSync } from 'fflate'

export interface Table {
  /** Above the table. */
  title: string
  columns: { heading: string; /** In characters. */ width: number }[]
  rows: string[][]
}

const namespace = 'http://schemas.openxmlformats.org'
const main = `${namespace}/spreadsheetml/2006/main`
const relations = `${namespace}/officeDocument/2006/relationships`
const packages = `${namespace}/package/2006`
const document = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`

/** Characters that XML has no place for are left out. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

/** Formats of cells, as `styles` numbers them. */
const format = { heading: 1, cell: 2, title: 3 }
const cell = (text: string, at: string, style: number) =>
  `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
const row = (texts: string[], nth: number, style: number) =>
  `<row r="${nth}">${texts.map((text, at) => cell(text, `${letter(at + 1)}${nth}`, style)).join('')}</row>`

/** Up to 26 columns. */
const letter = (columns: number) => String.fromCharCode(64 + columns)

const sheet = ({ title, columns, rows }: Table) =>
  document(
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>` +
      columns
        .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
        .join('') +
      `</cols><sheetData>${row([title], 1, format.title)}${row(
        columns.map(({ heading }) => heading),
        2,
        format.heading,
      )}${rows.map((texts, at) => row(texts, at + 3, format.cell)).join('')}</sheetData>` +
      `<mergeCells count="1"><mergeCell ref="A1:${letter(columns.length)}1"/></mergeCells>` +
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  )

const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`
const styles = document(
  `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/></font><font><b/><sz val="11"/></font><font><b/><sz val="16"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders>` +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
    [
      [1, 1],
      [0, 1],
      [2, 0],
    ]
      .map(
        ([font, border]) =>
          `<xf fontId="${font}" borderId="${border}" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
      )
      .join('') +
    '</cellXfs></styleSheet>',
)

/** The bytes of the file. */
export function workbookOf(name: string, table: Table): Uint8Array {
  const sheetName = escaped(name).replace(/[:\\/?*[\]'"]/g, '')
  const files = {
    '[Content_Types].xml': document(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        ['workbook:sheet.main', 'worksheets/sheet1:worksheet', 'styles:styles']
          .map(part => part.split(':'))
          .map(
            ([path, kind]) =>
              `<Override PartName="/xl/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': document(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': document(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>` +
        `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$1:$2</definedName></definedNames></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': document(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(table),
  }
  const packed: Record<string, Uint8Array> = {}
  for (const [path, text] of Object.entries(files)) packed[path] = strToU8(text)
  return zipSync(packed)
}
