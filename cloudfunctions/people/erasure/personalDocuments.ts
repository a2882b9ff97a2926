/** The documents of a person, wherever they are: by what each collection declares of itself (cloudfunctions/collections.ts). */
import type { AnyCollection } from '../../_platform/data/collection'
import type { AnyDocument, PersonalData, PersonalField, Way } from '../../_platform/privacy/personalData'

/** One page of the documents of a person. */
export async function pageOf(
  from: AnyCollection,
  way: Way,
  personId: string,
  options: { cursor?: string; limit: number; damagedToo?: boolean; only?: (document: AnyDocument) => boolean },
): Promise<{ items: AnyDocument[]; next: string | null }> {
  if ('index' in way) return from.page(way.index, { [firstField(from, way.index)]: personId }, options)
  const found = await from.findMany([personId], options)
  return { items: options.only ? found.filter(options.only) : found, next: null }
}

/** The field that an index begins with. */
export const firstField = ({ indexes }: AnyCollection, index: string): string => indexes[index]?.keys[0]?.[0] ?? '_id'

/** What stands at a path with dots. */
export const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      document,
    )

export type Fields = Record<string, unknown>
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object on the way from a document to one of its leaves. */
export interface Place {
  path: string
  fields: Fields
  around: Place | null
}

export const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

/** Every text of a document, with its path and the object that it stands in. */
export function* leavesOf(
  fields: Fields,
  path = '',
  around: Place | null = null,
): Generator<{ path: string; value: string; place: Place }> {
  const place: Place = { path, fields, around }
  for (const [key, value] of Object.entries(fields)) {
    for (const each of [value].flat()) {
      if (typeof each === 'string') yield { path: below(path, key), value: each, place }
      else if (isFields(each)) yield* leavesOf(each, below(path, key), place)
    }
  }
}

/** What is declared of a leaf; a record has one row for all of its keys. */
export const fieldAt = ({ personal }: PersonalData<AnyDocument>, path: string) =>
  personal[path] ?? personal[path.replace(/[^.]+$/, '*')]

/** The ids of whoever wrote, stored or owns what stands at a leaf: without a word about it, the person beside it. */
export function ownersOf({ by = 'personId', is }: PersonalField<AnyDocument>, place: Place): unknown[] {
  if (by === 'personId') return is === 'words' ? [] : [place.fields.personId]
  return [by].flat().map(path => valueFrom(path, place))
}

/** What stands at a path of the document: within the same entry of a list where both lie in one. */
function valueFrom(path: string, place: Place): unknown {
  for (let here: Place | null = place; here; here = here.around) {
    if (here.path === '') return valueAt(here.fields, path)
    if (path.startsWith(`${here.path}.`)) return valueAt(here.fields, path.slice(here.path.length + 1))
  }
}
