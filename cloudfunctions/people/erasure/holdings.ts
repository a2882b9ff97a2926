/**
 * The documents that the community holds of a person, wherever they are. People lie below reports and messages, so what is
 * read here is known by the inventory alone (config/community/personalData.ts); its test holds the indexes against the collections' own.
 */
import type { Found, Holding } from '@config/community/personalData/kinds'
import { personalData } from '@config/community/personalData'
import * as z from '@shared/z'
import { collection, index, type Collection, type Index } from '../../_platform/data/collection'

const anyDocument = z.looseObject({ _id: z.string() })
export type AnyDocument = z.infer<typeof anyDocument>
export type AnyCollection = Collection<AnyDocument>

const waysOf = ({ found, exports, keep = [] }: Holding) => [...found, ...exports.map(each => each.found), ...keep]

const indexesOf = (holding: Holding): Record<string, Index> =>
  Object.fromEntries(waysOf(holding).flatMap(way => ('id' in way ? [] : [[way.index, index(...way.fields)]])))

const collections = new Map(
  personalData.map(holding => [holding.collection, collection(holding.collection, anyDocument, indexesOf(holding))]),
)

/** A collection of the inventory, as far as it is known here. */
export function collectionOf(name: string): AnyCollection {
  const found = collections.get(name)
  if (!found) throw new Error(`the inventory has no ${name}`)
  return found
}

/** One page of the documents of a person. */
export async function pageOf(
  name: string,
  found: Found,
  personId: string,
  options: { cursor?: string; limit: number },
): Promise<{ items: AnyDocument[]; next: string | null }> {
  const from = collectionOf(name)
  if (!('id' in found)) return from.page(found.index, { [found.fields[0]]: personId }, options)
  const own = await from.find(personId)
  return { items: own ? [own] : [], next: null }
}

/** What stands at a path with dots. */
export const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      document,
    )
