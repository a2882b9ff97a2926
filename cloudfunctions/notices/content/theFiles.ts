/** Pictures and attachments of an input: what the caller uploaded, looked at; what stood there already is named by its stored name. */
import { noticeRules } from '@config/community/notices'
import { Failure, fail } from '@shared/errors'
import type { AttachmentInput, AttachmentKind, BlockInput } from '@shared/notices/body'
import { bodyMost } from '@shared/notices/most'
import type { PersonContext } from '../../_platform/call/context'
import { readFile } from '../../_platform/files/files'
import { seenPhotos, type SeenPhoto } from '../../_platform/files/photos'
import { isOwnUpload } from '../../_platform/files/uploads'
import { attachmentFlaw, kindOfBytes } from './attachments'

/** The blocks, and by the place of a block the picture that was uploaded for it. */
export interface SeenBody {
  blocks: BlockInput[]
  photos: Map<number, SeenPhoto>
}

/** @throws invalid for too much, fileRefused with the field */
export async function seenBody(blocks: BlockInput[], { actor }: PersonContext, field: string): Promise<SeenBody> {
  const letters = blocks.reduce((sum, block) => sum + lettersOf(block), 0)
  if (letters > bodyMost.letters)
    throw fail('invalid', { fields: { [field]: `太长了，最多 ${bodyMost.letters} 个字` } })
  const pictures = blocks.flatMap((block, at) => (block.kind === 'picture' ? [{ ...block, at }] : []))
  if (pictures.length > bodyMost.pictures)
    throw fail('invalid', { fields: { [field]: `最多 ${bodyMost.pictures} 张图片` } })
  const neither = pictures.find(({ file, stored }) => (file === undefined) === (stored === undefined))
  if (neither) throw fail('invalid', { fields: { [`${field}.${neither.at}`]: '请选一张图片' } })
  const uploaded = pictures.flatMap(({ file, at }) => (file === undefined ? [] : [{ file, at }]))
  const seen = await seenPhotos(
    uploaded.map(({ file }) => file),
    actor.personId,
  ).catch((error: unknown) => {
    throw renamed(error, 'photos', at => `${field}.${uploaded[at]?.at ?? 0}`)
  })
  return { blocks, photos: new Map(uploaded.flatMap(({ at }, nth) => (seen[nth] ? [[at, seen[nth]] as const] : []))) }
}

const lettersOf = (block: BlockInput): number =>
  block.kind === 'list' ? block.items.join('').length : block.kind === 'picture' ? block.alt.length : block.text.length

/** A refusal that counts photos, said of the blocks in which they stand. */
function renamed(error: unknown, counted: string, fieldAt: (nth: number) => string): unknown {
  if (!(error instanceof Failure) || !error.fields) return error
  const fields = Object.entries(error.fields).map(([field, says]) => {
    const [, nth] = new RegExp(`^${counted}\\.(\\d+)$`).exec(field) ?? []
    return [nth === undefined ? field : fieldAt(Number(nth)), says] as const
  })
  return fail(error.code, { fields: Object.fromEntries(fields), message: error.message })
}

/** An attachment that was uploaded, with its bytes; or one that stood there. */
export interface SeenAttachment {
  input: AttachmentInput
  uploaded: { file: string; kind: AttachmentKind; bytes: Buffer } | null
}

/** @throws fileRefused with the field: somebody else's and not there are one answer */
export async function seenAttachments(
  attachments: AttachmentInput[],
  { actor }: PersonContext,
  field: string,
): Promise<SeenAttachment[]> {
  const refuse = (at: number, says: string) =>
    fail('fileRefused', { message: says, fields: { [`${field}.${at}`]: says } })
  let left: number = noticeRules.mostAttachmentBytes
  const seen: SeenAttachment[] = []
  for (const [at, input] of attachments.entries()) {
    const { file, stored } = input
    if ((file === undefined) === (stored === undefined)) throw refuse(at, '请选一份文件')
    if (file === undefined) {
      seen.push({ input, uploaded: null })
      continue
    }
    if (!isOwnUpload(file, actor.personId)) throw refuse(at, '没找到这份文件，请重新选')
    const bytes = await readFile(file, Math.min(noticeRules.largestAttachment, left))
    if (bytes === 'missing') throw refuse(at, '没找到这份文件，请重新选')
    if (bytes === 'tooLarge') throw refuse(at, `文件太大了，一份最大 ${noticeRules.largestAttachment / 1024 / 1024} MB`)
    left -= bytes.length
    const kind = kindOfBytes(bytes)
    if (!kind) throw refuse(at, '只收 PDF 和 Excel（.xlsx）')
    const flaw = await attachmentFlaw(kind, bytes)
    if (flaw) throw refuse(at, flaw)
    seen.push({ input, uploaded: { file, kind, bytes } })
  }
  return seen
}
