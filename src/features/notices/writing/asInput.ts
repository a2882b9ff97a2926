/** A draft as it is sent, and what it lacks before that is worth a try. Pure. */
import type { Finance } from '@shared/notices/finance'
import type { BlockInput } from '@shared/notices/body'
import type { SaveInput } from '@shared/notices/contract'
import { fenOf } from '../content/money'
import type { DraftBlock, NoticeDraft } from './draft'

/** What `notices.save` takes, before the server has looked at its ids. */
export type SaveDraft = Omit<SaveInput, 'id' | 'audience' | 'body' | 'attachments'> & {
  id?: string
  audience: { node: string; tags: NoticeDraft['tags'] }
  body: (Exclude<BlockInput, { kind: 'picture' }> | { kind: 'picture'; file?: string; stored?: string; alt: string })[]
  attachments: { file?: string; stored?: string; name: string }[]
}

/** The points of a list: its lines with something in them. */
export const itemsOf = (text: string) =>
  text
    .split('\n')
    .map(item => item.trim())
    .filter(Boolean)

const isEmpty = (block: DraftBlock) => block.kind !== 'picture' && block.text.trim() === ''

/** What has to be done before it can be sent, by the part of the form; `asDraft` asks for less. */
export function lacksOf(
  draft: NoticeDraft,
  asDraft: boolean,
): Partial<Record<'column' | 'title' | 'body' | 'node' | 'photos' | 'finance' | 'why', string>> {
  const { column, title, blocks, node, photos, base, why } = draft
  const shown = blocks.flatMap(block => (block.kind === 'picture' ? (block.photo ?? []) : []))
  const going = photos.filter(({ name, fileID }) => shown.includes(name) && !fileID)
  return {
    ...(column ? {} : { column: '请选放在哪一栏' }),
    ...(title.trim().length < 2 ? { title: '标题请至少写两个字' } : {}),
    ...(blocks.every(isEmpty) ? { body: '正文请写几个字' } : {}),
    ...(node ? {} : { node: '请选发给哪一片' }),
    ...(going.length > 0
      ? {
          photos: going.some(({ state }) => state === 'failed')
            ? '有图片没传上去，请再传一次，或者删掉它'
            : '图片还在传，传好再发',
        }
      : {}),
    ...(sumsOf(draft) === null ? { finance: '有一笔金额看不懂，请写成 120 或 120.50' } : {}),
    ...(base?.published && !asDraft && why.trim() === '' ? { why: '请写清楚哪里错了，大家看得到' } : {}),
  }
}

/** Income and spending with what they add up to; undefined without a month; null when something is no sum. */
export function sumsOf({
  months,
  opening,
  closing,
}: Pick<NoticeDraft, 'months' | 'opening' | 'closing'>): Finance | null | undefined {
  if (months.length === 0) return undefined
  const said = [opening, closing, ...months.flatMap(({ lines }) => lines.map(({ sum }) => sum))].map(fenOf)
  if (said.some(fen => fen === null)) return null
  const all = months.map(({ month, lines }) => {
    const kept = lines.map(({ kind, item, sum }) => ({ kind, item: item.trim(), fen: fenOf(sum) ?? 0 }))
    return { month, lines: kept, income: total(kept, 'income'), spending: total(kept, 'spending') }
  })
  const [income, spending] = [added(all.map(each => each.income)), added(all.map(each => each.spending))]
  const begins = fenOf(opening) ?? 0
  // What stands in the ledger is typed: the server holds it against what all of it adds up to.
  const ends = closing.trim() === '' ? begins + income - spending : (fenOf(closing) ?? 0)
  return { opening: begins, months: all, income, spending, closing: ends }
}

const added = (sums: number[]) => sums.reduce((one, other) => one + other, 0)
const total = (lines: { kind: string; fen: number }[], of: string) =>
  added(lines.filter(({ kind }) => kind === of).map(({ fen }) => fen))

/** @param asDraft only kept: nobody is asked to look at it yet */
export function asInput(draft: NoticeDraft, asDraft: boolean): SaveDraft {
  const { base, column, title, blocks, files, node, tags, urgent, publishAt, expiresAt, objectionsUntil, why } = draft
  if (column === '') throw new Error('a column is asked for before')
  const finance = column === 'finance' ? sumsOf(draft) : undefined
  return {
    ...(base ? { id: base.id, version: base.version } : {}),
    column,
    title: title.trim(),
    body: blocks.filter(block => !isEmpty(block)).map(block => blockOf(block, draft)),
    attachments: files.map(({ file, stored, name }) => ({ ...(stored ? { stored } : { file }), name })),
    ...(finance ? { finance } : {}),
    audience: { node, tags },
    urgent,
    ...(publishAt && !base?.published ? { publishAt } : {}),
    ...(expiresAt ? { expiresAt } : {}),
    ...(objectionsUntil ? { objectionsUntil } : {}),
    ...(why.trim() ? { why: why.trim() } : {}),
    ...(asDraft ? { asDraft } : {}),
  }
}

function blockOf(block: DraftBlock, { photos }: NoticeDraft): SaveDraft['body'][number] {
  switch (block.kind) {
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: itemsOf(block.text) }
    case 'link':
      return { kind: 'link', to: block.to, text: block.text.trim() }
    case 'picture': {
      const file = photos.find(({ name }) => name === block.photo)?.fileID
      return { kind: 'picture', alt: block.alt.trim(), ...(block.stored ? { stored: block.stored } : { file }) }
    }
    default:
      return { kind: block.kind, text: block.text.trim() }
  }
}
