/** A draft as it will be read. Pure. */
import type { BlockView } from '@shared/notices/body'
import type { Shown } from '../content/NoticeContent'
import { itemsOf, sumsOf } from './asInput'
import type { DraftBlock, NoticeDraft } from './draft'

export const shownDraft = (draft: NoticeDraft): Shown => ({
  body: draft.blocks.flatMap(block => shownBlock(block, draft)),
  attachments: draft.files.map(({ stored = '', name, kind, bytes }) => ({ stored, name, kind, bytes, url: '' })),
  finance: draft.column === 'finance' ? (sumsOf(draft) ?? null) : null,
})

function shownBlock(block: DraftBlock, { photos }: NoticeDraft): BlockView[] {
  if (block.kind === 'picture') {
    const url = block.url ?? photos.find(({ name }) => name === block.photo)?.photo.path ?? ''
    return [{ kind: 'picture', stored: block.stored ?? '', alt: block.alt, url }]
  }
  if (block.text.trim() === '') return []
  if (block.kind === 'list') return [{ kind: 'list', ordered: block.ordered, items: itemsOf(block.text) }]
  if (block.kind === 'link') return [{ kind: 'link', to: block.to, text: block.text }]
  return [{ kind: block.kind, text: block.text }]
}
