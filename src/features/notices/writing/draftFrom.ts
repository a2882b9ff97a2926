/** A notice that stands on the server, as a draft to go on with. Pure. */
import type { NoticeView } from '@shared/notices/contract'
import { yuanIn } from '../content/money'
import { blankDraft, type DraftBlock, type NoticeDraft } from './draft'

/** Of one that is published: what would take its place, as far as somebody has begun with it. */
export function draftFrom(view: NoticeView): NoticeDraft {
  const { id, version, state, column, audience, correction } = view
  const { title, body, attachments, finance, urgent, publishAt, expiresAt, objectionsUntil } =
    correction?.content ?? view
  return {
    ...blankDraft,
    base: { id, version, published: state === 'published' },
    ...{ column, title, urgent },
    blocks: body.map((block, at): DraftBlock => {
      const key = `stood-${at}`
      if (block.kind === 'list') return { key, kind: 'list', ordered: !!block.ordered, text: block.items.join('\n') }
      return { key, ...block }
    }),
    files: attachments.map(({ stored, name, kind, bytes }) => ({ key: stored, stored, name, kind, bytes })),
    months: (finance?.months ?? []).map(({ month, lines }) => ({
      key: month,
      month,
      lines: lines.map(({ kind, item, fen }, at) => ({ key: `${month}-${at}`, kind, item, sum: yuanIn(fen) })),
    })),
    opening: finance ? yuanIn(finance.opening) : '',
    closing: finance ? yuanIn(finance.closing) : '',
    node: audience.node,
    tags: audience.tags,
    publishAt: publishAt ?? '',
    expiresAt: expiresAt ?? '',
    objectionsUntil: objectionsUntil ?? '',
    why: correction?.why ?? '',
  }
}
