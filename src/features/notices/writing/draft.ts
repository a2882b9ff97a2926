/** A notice as somebody writes it on this phone: what it holds, and what becomes of it with each step. Pure. */
import type { AttachmentKind } from '@shared/notices/body'
import type { NoticeColumn } from '@shared/notices/columns'
import type { PageLink } from '@shared/notices/links'
import type { AudienceTag } from '@shared/notices/tags'
import { uploadsAfter, uploadsRestored, type Upload, type UploadEvent } from '../../photos/uploads'

/** A part of the text. A list is written as lines, one for each of its points. */
export type DraftBlock = { key: string } & (
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; text: string }
  | { kind: 'link'; to: PageLink; text: string }
  /** `photo` names an upload of this draft; `stored` a picture that the notice has. */
  | { kind: 'picture'; alt: string; photo?: string; stored?: string; url?: string }
)
export type BlockKind = DraftBlock['kind']

export interface DraftFile {
  key: string
  name: string
  kind: AttachmentKind
  bytes: number
  /** Uploaded just now, or one that the notice has. */
  file?: string
  stored?: string
}

export interface DraftLine {
  key: string
  kind: 'income' | 'spending'
  item: string
  /** Yuan, as it was typed. */
  sum: string
}

export interface DraftMonth {
  key: string
  month: string
  lines: DraftLine[]
}

export interface NoticeDraft {
  /** What it was when it was opened here; null for a new one. `published`: this is a correction. */
  base: { id: string; version: number; published: boolean } | null
  column: NoticeColumn | ''
  title: string
  blocks: DraftBlock[]
  files: DraftFile[]
  months: DraftMonth[]
  /** Yuan, as they were typed. */
  opening: string
  closing: string
  node: string
  tags: AudienceTag[]
  urgent: boolean
  /** A day, or a moment of the server's; nothing for at once, for ever, and no 公示. */
  publishAt: string
  expiresAt: string
  objectionsUntil: string
  /** Of a correction. */
  why: string
  /** What was taken out last, to be put back. */
  dropped: { block: DraftBlock; at: number } | null
  photos: Upload[]
  /** Somebody did something with it here: it is more than what the server has. */
  touched: boolean
}

export const blankDraft: NoticeDraft = {
  base: null,
  column: '',
  title: '',
  blocks: [],
  files: [],
  months: [],
  opening: '',
  closing: '',
  node: '',
  tags: [],
  urgent: false,
  publishAt: '',
  expiresAt: '',
  objectionsUntil: '',
  why: '',
  dropped: null,
  photos: [],
  touched: false,
}

export type DraftEvent =
  /** As the server has it. */
  | { type: 'begin'; draft: NoticeDraft }
  | { type: 'set'; fields: Partial<NoticeDraft> }
  | { type: 'add'; block: DraftBlock }
  | { type: 'write'; key: string; fields: Partial<Omit<DraftBlock, 'key' | 'kind'>> }
  /** Up by -1, down by 1. */
  | { type: 'move'; key: string; by: number }
  | { type: 'drop'; key: string }
  | { type: 'undo' }

/** Nothing of it is somebody's work. */
export const isBlankDraft = ({ base, touched, title, blocks, files, months, photos }: NoticeDraft) =>
  base ? !touched : !title && [blocks, files, months, photos].every(list => list.length === 0)

/** As it is when the app opens again; what an older app kept may lack a field. */
export const restoredDraft = (kept: Partial<NoticeDraft>): NoticeDraft => ({
  ...blankDraft,
  ...kept,
  photos: uploadsRestored(kept.photos ?? []),
})

export const draftAfter = (draft: NoticeDraft, event: DraftEvent | UploadEvent): NoticeDraft =>
  event.type === 'begin' ? event.draft : { ...after(draft, event), touched: true }

function after(draft: NoticeDraft, event: Exclude<DraftEvent, { type: 'begin' }> | UploadEvent): NoticeDraft {
  const { blocks, dropped } = draft
  switch (event.type) {
    case 'set':
      return { ...draft, ...event.fields }
    case 'add':
      return { ...draft, blocks: [...blocks, event.block] }
    case 'write':
      return {
        ...draft,
        blocks: blocks.map(block => (block.key === event.key ? ({ ...block, ...event.fields } as DraftBlock) : block)),
      }
    case 'move':
      return { ...draft, blocks: moved(blocks, event.key, event.by) }
    case 'drop': {
      const at = blocks.findIndex(({ key }) => key === event.key)
      const block = blocks[at]
      return block ? { ...draft, blocks: blocks.filter(({ key }) => key !== event.key), dropped: { block, at } } : draft
    }
    case 'undo':
      return dropped
        ? {
            ...draft,
            blocks: [...blocks.slice(0, dropped.at), dropped.block, ...blocks.slice(dropped.at)],
            dropped: null,
          }
        : draft
    case 'took': {
      // Each picture that was taken has its place in the text, at its end.
      const pictures = event.photos.map(({ name }): DraftBlock => ({
        key: name,
        kind: 'picture',
        alt: '',
        photo: name,
      }))
      return { ...draft, photos: uploadsAfter(draft.photos, event), blocks: [...blocks, ...pictures] }
    }
    default:
      return { ...draft, photos: uploadsAfter(draft.photos, event) }
  }
}

function moved(blocks: readonly DraftBlock[], key: string, by: number): DraftBlock[] {
  const from = blocks.findIndex(block => block.key === key)
  const to = from + by
  const block = blocks[from]
  if (!block || to < 0 || to >= blocks.length) return [...blocks]
  const others = blocks.filter(each => each.key !== key)
  return [...others.slice(0, to), block, ...others.slice(to)]
}

/** Uploads that no picture shows any more and none that could be put back does. */
export const orphansIn = ({ blocks, dropped, photos }: NoticeDraft): string[] => {
  const shown = new Set(
    [...blocks, ...(dropped ? [dropped.block] : [])].flatMap(block =>
      block.kind === 'picture' ? (block.photo ?? []) : [],
    ),
  )
  return photos.flatMap(({ name }) => (shown.has(name) ? [] : [name]))
}
