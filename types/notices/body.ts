/**
 * What a notice says: a structure, never HTML (DOMAIN §5). It holds texts and nothing that a page could run or follow: pictures are files of our
 * own, links name a page of ours.
 */
import { uploadedPhoto, uploadPattern } from '../files'
import * as z from '../z'
import { shown, typed, words } from '../z'
import { pageLinks } from './links'
import { bodyMost } from './most'

/** A stored file of this notice, as its view calls it: it stays when the notice is saved again. */
const storedName = z.string().check(z.regex(/^[0-9a-f]{32}\.[a-z]{3,4}$/, '这个文件没找到，请重新选'))

const heading = { kind: z.literal('heading'), text: words(bodyMost.heading) }
const paragraph = { kind: z.literal('paragraph'), text: words(bodyMost.paragraph) }
const list = {
  kind: z.literal('list'),
  ordered: z.optional(z.boolean()),
  items: z.array(words(bodyMost.item)).check(z.minLength(1, '请写几个字'), z.maxLength(bodyMost.items)),
}
const link = { kind: z.literal('link'), to: z.enum(pageLinks), text: words(bodyMost.link) }

const pictureInput = z.strictObject({
  kind: z.literal('picture'),
  /** Uploaded just now; or `stored`, one that stood there. */
  file: z.optional(uploadedPhoto),
  stored: z.optional(storedName),
  alt: typed(bodyMost.alt),
})
const blockInput = z.discriminatedUnion('kind', [
  z.strictObject(heading),
  z.strictObject(paragraph),
  z.strictObject(list),
  z.strictObject(link),
  pictureInput,
])
export type BlockInput = z.output<typeof blockInput>

export const bodyInput = z
  .array(blockInput)
  .check(z.minLength(1, '请写几个字'), z.maxLength(bodyMost.blocks, `最多 ${bodyMost.blocks} 段`))

/** A PDF or a spreadsheet in somebody's own folder. What it is, its bytes say. */
const uploadedDocument = z
  .string()
  .check(z.maxLength(400), z.regex(uploadPattern('pdf|xlsx'), '文件没传好，请重新选一份 PDF 或 Excel（.xlsx）'))
  .brand<'file'>()

const attachmentInput = z.strictObject({
  file: z.optional(uploadedDocument),
  stored: z.optional(storedName),
  /** As people see it, without an ending: that is added. */
  name: shown(words(bodyMost.attachmentName)),
})
export type AttachmentInput = z.output<typeof attachmentInput>
export const attachmentsInput = z
  .array(attachmentInput)
  .check(z.maxLength(bodyMost.attachments, `最多 ${bodyMost.attachments} 个附件`))

const picture = { kind: z.literal('picture'), stored: z.string(), alt: z.string() }
const plain = [z.object(heading), z.object(paragraph), z.object(list), z.object(link)] as const

/** As it is kept. */
export const keptBlock = z.discriminatedUnion('kind', [...plain, z.object(picture)])
export type KeptBlock = z.infer<typeof keptBlock>
export const attachmentKinds = ['pdf', 'xlsx'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]
const attachment = { stored: z.string(), name: z.string(), kind: z.enum(attachmentKinds), bytes: z.int() }
export const keptAttachment = z.object(attachment)
export type KeptAttachment = z.infer<typeof keptAttachment>

/** As it is shown: an address that lives for some minutes. */
export const blockView = z.discriminatedUnion('kind', [
  ...plain,
  z.object({ ...picture, url: z.string(), thumb: z.optional(z.string()) }),
])
export type BlockView = z.infer<typeof blockView>
export const attachmentView = z.object({ ...attachment, url: z.string() })
export type AttachmentView = z.infer<typeof attachmentView>
