/**
 * Attachments on their way into a notice. What a file is, its bytes say, never its name; it is stored as the function's own, as it came: a PDF or a
 * spreadsheet cannot be written anew without losing what it says. What could run when it is opened is refused.
 */
import { fromBufferPromise } from 'yauzl'
import { noticeRules } from '@config/community/notices'
import type { AttachmentKind } from '@shared/notices/body'

/** What is wrong with it, as the person reads it; null when nothing is. */
export async function attachmentFlaw(kind: AttachmentKind, bytes: Buffer): Promise<string | null> {
  return kind === 'pdf' ? pdfFlaw(bytes) : xlsxFlaw(bytes)
}

/** By its first bytes; null for anything else. */
export function kindOfBytes(bytes: Buffer): AttachmentKind | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return 'xlsx'
  return null
}

/** A name of PDF, also with letters written as `#4a`. */
const unhashed = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** What runs by itself, starts another program, or carries further files. What lies in packed parts is not seen here: readers of phones run none of it. */
const running = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/

function pdfFlaw(bytes: Buffer): string | null {
  const text = bytes.toString('latin1')
  if (!text.slice(-2048).includes('%%EOF')) return '这份 PDF 不完整，请重新导出一份'
  if (running.test(unhashed(text))) return '这份 PDF 里有会自己运行的东西，请另存成普通 PDF'
  return /\/Encrypt\b/.test(text) ? '这份 PDF 加了密码，大家打不开' : null
}

/** Parts that only an xlsx has, and parts that run. */
const needed = ['[Content_Types].xml', 'xl/workbook.xml']
const macros = /(vbaProject|\.bin$|activeX|embeddings\/|externalLinks\/|\.(exe|dll|js|vbs|ps1|bat)$)/i

async function xlsxFlaw(bytes: Buffer): Promise<string | null> {
  const broken = '这份表格打不开，请在 Excel 里另存成 .xlsx'
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    if (zip.entryCount > noticeRules.mostParts) return broken
    const names: string[] = []
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      unpacked += entry.uncompressedSize
    }
    if (needed.some(name => !names.includes(name))) return '这不是 Excel 表格，请选 .xlsx 或 PDF'
    if (unpacked > noticeRules.largestUnpacked) return '这份表格太大了，请删掉用不到的再选'
    return names.some(name => macros.test(name) && !/printerSettings/i.test(name))
      ? '这份表格里有宏或者别的文件，请另存成普通的 .xlsx'
      : null
  } catch {
    // Whatever the reader says of it: its words are of bytes.
    return broken
  }
}
