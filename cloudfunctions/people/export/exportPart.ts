/** One part of an export: section after section of what the collections declare, as much as an answer of a function may carry. */
import type { Exported } from '@shared/people/privacy'
import { reaches, type Household } from '@shared/reports/reach'
import { fail } from '@shared/errors'
import type { AnyCollection } from '../../_platform/data/collection'
import type { AnyDocument, Section } from '../../_platform/privacy/personalData'
import { fileUrls } from '../../_platform/sdk'
import { viewsOf } from '../../_platform/setAside/each'
import { collections } from '../../collections'
import { pageOf, valueAt } from '../erasure/personalDocuments'
import { nodes } from '../../grid/collections'
import { filesIn, placesIn, withHeadings, type Own } from './withHeadings'

/** Of the 1 MB that a client takes, in characters: Chinese needs three bytes each. */
const mostCharacters = 280_000
const pageSize = 20

const parts = collections.flatMap(collection => collection.personal.exports.map(section => ({ collection, section })))
type Part = (typeof parts)[number]

/** @throws invalid for a cursor that no part answered */
export async function exportPart(who: Household, cursor?: string): Promise<Omit<Exported, 'at'>> {
  const sections: Exported['sections'] = []
  let { part, page } = placeOf(cursor)
  let size = 0
  while (part < parts.length) {
    const found = parts[part]
    if (!found) break
    const { items, next } = await itemsOf(found, who, page)
    const { title, purpose } = { title: found.section.title, purpose: purposeOf(found.collection) }
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
  if (part === '') throw fail('invalid', { fields: { cursor: '导出没接上，请从头再来' } })
  return { part: Number(part), page: page || undefined }
}

const purposeOf = ({ personal: { personal } }: AnyCollection) =>
  [...new Set(Object.values(personal).map(field => field.purpose.says))].join('；')

async function itemsOf(
  { collection, section }: Part,
  who: Household,
  cursor: string | undefined,
): Promise<{ items: unknown[]; next: string | null }> {
  const { personId } = who
  const only = (item: AnyDocument) => isOpenTo(who, collection, item)
  const options = { limit: pageSize, only, ...(cursor ? { cursor } : {}) }
  const { items, next } = await pageOf(collection, section.found, personId, options)
  const { exported = (item: AnyDocument) => item } = collection.personal
  const own = items
    .filter(item => section.except === undefined || valueAt(item, section.except) !== personId)
    .map(item => exported(item, personId))
  const files = own.flatMap(item => filesIn(collection, item))
  const [urls, known] = await Promise.all([
    files.length > 0 ? fileUrls([...new Set(files)]) : new Map<string, string>(),
    nodes.findMany(own.flatMap(item => placesIn(collection, item))),
  ])
  const places = new Map(known.map(({ _id, fullName }) => [_id, fullName]))
  const asked = { collection, section, personId, urls, places } satisfies Omit<Own, 'document'>
  const shown = viewsOf(collection, own, item =>
    withHeadings({ ...asked, document: onlyMine(item, section, personId) }),
  )
  return { items: shown, next }
}

/** Somebody complained about, and their household, learn nothing of it from what they export (DOMAIN §4 routing 2). */
function isOpenTo(who: Household, { personal: { hiddenFrom, owner } }: AnyCollection, item: AnyDocument): boolean {
  if (hiddenFrom === undefined) return true
  const ownerId = owner === undefined ? undefined : valueAt(item, owner)
  const guarded = { hiddenFrom: (item[hiddenFrom] ?? []) as string[], recused: [] }
  return reaches(typeof ownerId === 'string' ? { ...guarded, ownerId } : guarded, who, 'read')
}

/** Of a list with entries of several people, the person's own. */
function onlyMine(item: AnyDocument, { onlyMine: list }: Section, personId: string): AnyDocument {
  const entries = list === undefined ? undefined : item[list]
  if (list === undefined || !Array.isArray(entries)) return item
  return { ...item, [list]: entries.filter(each => valueAt(each, 'personId') === personId) }
}
