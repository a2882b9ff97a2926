/**
 * Opens an xlsx as far as it must be trusted: a zip of 200 KB can hold gigabytes, and a cell in the last column makes a
 * table of millions. What was measured here is packed anew, so that the reader sees just that and nothing beside.
 */
import { inflateRawSync } from 'node:zlib'
import { rosterRules } from '@config/community/limits'

interface Part {
  name: Buffer
  crc: number
  content: Buffer
}

export type Refused = 'damaged' | 'tooLarge' | 'tooWide' | 'tooLong'

/** Signatures of the zip format (APPNOTE 4.3). */
const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const directoryEnd = 0x06054b50

/** The parts that make up the tables, within the limits. */
export function unpacked(zip: Buffer): Part[] | Refused {
  try {
    return partsOf(zip)
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged'
  }
}

function partsOf(zip: Buffer): Part[] | Refused {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || zip.readUInt32LE(end) !== directoryEnd) return 'damaged'
  const parts: Part[] = []
  let left: number = rosterRules.largestUnpacked
  let at = zip.readUInt32LE(end + 16)
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    if (zip.readUInt32LE(at) !== centralHeader) return 'damaged'
    const [packedBytes, nameBytes] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const name = zip.subarray(at + 46, at + 46 + nameBytes)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + packedBytes)
    if (/\.(xml|rels)$/.test(name.toString())) {
      const isStored = zip.readUInt16LE(at + 10) === 0
      const content = isStored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
      left -= content.length
      if (left < 0) return 'tooLarge'
      parts.push({ name, crc: zip.readUInt32LE(at + 16), content })
    }
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  const tables = parts.filter(({ name }) => /worksheets\/.*\.xml$/.test(name.toString()))
  return tables.map(({ content }) => extentOf(content.toString('latin1'))).find(refused => refused) ?? parts
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
export function packed(parts: Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, crc, content } of parts) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const whereItIs = Buffer.alloc(14)
    whereItIs.writeUInt32LE(offset, 10)
    files.push(number32(localHeader), common, name, content)
    directory.push(number32(centralHeader), Buffer.from([20, 0]), common, whereItIs, name)
    offset += 30 + name.length + content.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  for (const at of [4, 6]) end.writeUInt16LE(parts.length, at)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, entries, number32(directoryEnd), end])
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
