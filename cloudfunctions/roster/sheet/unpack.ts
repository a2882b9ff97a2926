/**
 * Opens an xlsx as far as it must be trusted: a zip of 200 KB can hold gigabytes, and a cell in the last column makes a
 * table of millions. What was measured here is packed anew, so that the reader sees just that and nothing beside.
 */
import { zipSync } from 'fflate'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { rosterRules } from '@config/community/limits'

/** The parts by their names, as they are once they are unpacked. */
export type Parts = Record<string, Uint8Array>

export type Refused = 'damaged' | 'tooLarge' | 'tooWide' | 'tooLong'

/** The parts that make up the tables, within the limits. */
export async function unpacked(zip: Buffer): Promise<Parts | Refused> {
  try {
    // What the directory says of sizes is not asked: the bytes are counted as they come.
    const file = await fromBufferPromise(zip, { lazyEntries: true, validateEntrySizes: false })
    return file.entryCount > rosterRules.mostParts ? 'tooLarge' : await partsOf(file)
  } catch {
    // Whatever the reader says of it: its words are of bytes, and nothing of ours went wrong.
    return 'damaged'
  }
}

async function partsOf(file: ZipFile): Promise<Parts | Refused> {
  const parts: Parts = {}
  let left: number = rosterRules.largestUnpacked
  for await (const entry of file.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue
    const content = await contentOf(file, entry, left)
    if (content === null) return 'tooLarge'
    left -= content.length
    parts[entry.fileName] = content
  }
  const tables = Object.entries(parts).filter(([name]) => /worksheets\/.*\.xml$/.test(name))
  const extents = tables.map(([, content]) => extentOf(Buffer.from(content).toString('latin1')))
  return extents.find(refused => refused) ?? parts
}

/** Null when it is more than so many bytes: what is beyond is never unpacked. */
async function contentOf(file: ZipFile, entry: Entry, mostBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Spreadsheets number their rows up to this, and people format whole columns of them. */
const lastRow = 1_048_576

/** Is the table larger than a roster can be? Cells without a value do not count. */
function extentOf(xml: string): Refused | undefined {
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s[^>]{0,300}?\br=["'](\d+)/g))
    if (Number(row) > lastRow) return 'tooLong'
  for (const [cell, column = '', row] of xml.matchAll(
    /<(?:\w+:)?c\s[^>]{0,300}?\br=["']([A-Z]+)(\d+)["'][^>]{0,300}>/g,
  )) {
    if (cell.endsWith('/>')) continue
    if (columnNumber(column) > rosterRules.mostColumns) return 'tooWide'
    // A few rows of title and headings stand above.
    if (Number(row) > rosterRules.mostRows + 20) return 'tooLong'
  }
  return undefined
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The parts as a zip again, not compressed. */
export const packed = (parts: Parts): Buffer => Buffer.from(zipSync(parts, { level: 0 }))
