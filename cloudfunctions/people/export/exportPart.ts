/** One part of an export: section after section of the inventory, as much as an answer of a function may carry. */
import { personalData } from '@config/community/personalData'
import type { Export, Holding } from '@config/community/personalData/kinds'
import type { Exported } from '@shared/people/privacy'
import { fail } from '@shared/errors'
import { fileUrls } from '../../_platform/sdk'
import { viewsOf } from '../../_platform/setAside/each'
import { filesIn, withHeadings, type Own } from './withHeadings'
import { pageOf, valueAt, type AnyDocument } from '../erasure/holdings'

/** Of the 1 MB that a client takes, in characters: Chinese needs three bytes each. */
const mostCharacters = 280_000
const pageSize = 20

const parts = personalData.flatMap(holding => holding.exports.map(section => ({ holding, section })))

/** @throws invalid for a cursor that no part answered */
export async function exportPart(personId: string, cursor?: string): Promise<Omit<Exported, 'at'>> {
  const sections: Exported['sections'] = []
  let { part, page } = placeOf(cursor)
  let size = 0
  while (part < parts.length) {
    const found = parts[part]
    if (!found) break
    const { items, next } = await itemsOf(found, personId, page)
    const { title, purpose } = { title: found.section.title, purpose: purposeOf(found.holding) }
    const open = sections.at(-1)
    if (open?.title === title) open.items.push(...items)
    else if (items.length > 0) sections.push({ title, purpose, items })
    size += JSON.stringify(items).length
    page = next ?? undefined
    if (next === null) part += 1
    if (size >= mostCharacters && part < parts.length) return { sections, next: `${part}.${page ?? ''}` }
  }
  return { sections, next: null }
}

function placeOf(cursor: string | undefined): { part: number; page: string | undefined } {
  if (cursor === undefined) return { part: 0, page: undefined }
  const [, part = '', page = ''] = /^(\d{1,2})\.([\w-]*)$/.exec(cursor) ?? []
  if (part === '') throw fail('invalid', { fields: { cursor: '导出没接上,请从头再来' } })
  return { part: Number(part), page: page || undefined }
}

const purposeOf = ({ personal }: Holding) =>
  [...new Set(Object.values(personal).map(field => field.purpose.says))].join(';')

async function itemsOf(
  { holding, section }: { holding: Holding; section: Export },
  personId: string,
  cursor: string | undefined,
): Promise<{ items: unknown[]; next: string | null }> {
  const { items, next } = await pageOf(holding.collection, section.found, personId, {
    limit: pageSize,
    ...(cursor ? { cursor } : {}),
  })
  const own = items.filter(item => section.except === undefined || valueAt(item, section.except) !== personId)
  const files = own.flatMap(item => filesIn(item, holding))
  const urls = files.length > 0 ? await fileUrls([...new Set(files)]) : new Map<string, string>()
  const asked = { holding, section, personId, urls } satisfies Omit<Own, 'document'>
  const shown = viewsOf({ name: holding.collection }, own, item =>
    withHeadings({ ...asked, document: onlyMine(item, section, personId) }),
  )
  return { items: shown, next }
}

/** Of a list with entries of several people, the person's own. */
function onlyMine(item: AnyDocument, { onlyMine: list }: Export, personId: string): AnyDocument {
  const entries = list === undefined ? undefined : item[list]
  if (list === undefined || !Array.isArray(entries)) return item
  return { ...item, [list]: entries.filter(each => valueAt(each, 'personId') === personId) }
}
