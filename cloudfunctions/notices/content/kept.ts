/** A content as it is kept: what was uploaded is stored as the function's own, what stood there keeps its name. */
import { fail } from '@shared/errors'
import type { KeptAttachment, KeptBlock } from '@shared/notices/body'
import type { Finance } from '@shared/notices/finance'
import { canonical } from '../../_platform/data/canonical'
import { storePhotos } from '../../_platform/files/photos'
import { sha256 } from '../../_platform/personId'
import { lookupOf } from '../../_platform/privacy/vault'
import { uploadFile } from '../../_platform/sdk'
import { fileOf, nameOfFile } from './stored'
import type { SeenAttachment, SeenBody } from './theFiles'

interface Kept {
  body: KeptBlock[]
  attachments: KeptAttachment[]
  financeFile: KeptAttachment | null
  /** FileIDs that were stored just now. */
  added: string[]
}

/**
 * Stores what is new below a folder of the notice's own. The same call sent again writes the same files.
 * @param before what the notice has: only what stood there can be named by its stored name
 * @throws fileRefused
 */
export async function keptContent(
  { blocks, photos }: SeenBody,
  attachments: readonly SeenAttachment[],
  finance: Finance | null,
  folder: string,
  before: { files: readonly string[]; attachments: readonly KeptAttachment[] },
): Promise<Kept> {
  const places = [...photos.keys()]
  const stored = await storePhotos([...photos.values()], folder)
  const pictureAt = new Map(places.map((at, nth) => [at, stored[nth] ?? '']))
  const gone = (field: string) => fail('fileRefused', { fields: { [field]: '这个文件没找到，请重新选' } })
  const body = blocks.map((block, at): KeptBlock => {
    if (block.kind !== 'picture') return block
    const file = pictureAt.get(at) ?? fileOf(before.files, block.stored ?? '')
    if (!file) throw gone(`body.${at}`)
    return { kind: 'picture', stored: nameOfFile(file), alt: block.alt }
  })
  const added = [...stored]
  const kept: KeptAttachment[] = []
  for (const [at, { input, uploaded }] of attachments.entries()) {
    const { name } = input
    if (uploaded) {
      const { kind, bytes, file } = uploaded
      const path = sha256(lookupOf('sheet', `${folder} ${file} ${sha256(bytes)}`)).slice(0, 32)
      const fileID = await uploadFile(`${folder}/${path}.${kind}`, bytes)
      added.push(fileID)
      kept.push({ stored: nameOfFile(fileID), name, kind, bytes: bytes.length })
      continue
    }
    const known = before.attachments.find(({ stored: one }) => one === input.stored)
    if (!known || !fileOf(before.files, known.stored)) throw gone(`attachments.${at}`)
    kept.push({ ...known, name })
  }
  const financeFile = finance && (await storedSheet(finance, folder, added))
  return { body, attachments: kept, financeFile, added }
}

/** The table as a spreadsheet; what writes it is only read where there is one. */
async function storedSheet(finance: Finance, folder: string, added: string[]): Promise<KeptAttachment> {
  const { financeSheet } = await import('./financeSheet')
  const bytes = await financeSheet(finance)
  // Named after what it says: the same table saved again is the same file.
  const name = sha256(lookupOf('sheet', `${folder} ${canonical(finance)}`)).slice(0, 32)
  const fileID = await uploadFile(`${folder}/${name}.xlsx`, bytes)
  added.push(fileID)
  return { stored: nameOfFile(fileID), name: '收支表', kind: 'xlsx', bytes: bytes.length }
}
