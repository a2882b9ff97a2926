/** Damaged documents of every collection, made of healthy ones: each is damaged in one place and in one way. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import * as z from '../../../types/z'
import type { Collection } from '../../../cloudfunctions/_platform/data/collection'
import type { Community } from '../community'

type Document = { _id: string } & Record<string, unknown>
const root = path.resolve(__dirname, '../../../cloudfunctions')

const isCollection = (value: unknown): value is Collection<Document> =>
  typeof value === 'object' && value !== null && 'schema' in value && 'indexes' in value && 'name' in value

/** Every collection as its own file declares it. */
export function everyCollection(): Map<string, Collection<Document>> {
  const files = (readdirSync(root, { recursive: true }) as string[]).filter(file => /(^|\/)collections\.ts$/.test(file))
  const modules = [...files, '_platform/call/members.ts', '_platform/privacy/audit.ts'].map(file =>
    jest.requireActual<Record<string, unknown>>(path.join(root, file)),
  )
  return new Map(
    modules
      .flatMap(Object.values)
      .filter(isCollection)
      .map(each => [each.name, each] as const),
  )
}

const ways: Record<string, (document: Document, field: string) => Document> = {
  'a missing field': (document, field) => without(document, field),
  'a wrong type': (document, field) => ({ ...document, [field]: typeof document[field] === 'object' ? 'text' : { a: 1 } }),
  'an unknown word': (document, field) => ({ ...document, [field]: 'noSuchWord' }),
  'nothing at all': (document, field) => ({ ...document, [field]: null }),
} // prettier-ignore

const without = (document: Document, field: string) =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== field)) as Document

/** Another `_id` that could stand in the collection. */
const otherId = (name: string, id: string, nth: number) =>
  name === 'nodes' ? `XZZ-2-E05-B03-U${10 + nth}` : `${id}-damaged-${nth}`

export interface Planted {
  collection: string
  documents: Document[]
}

/** Puts damaged copies of the richest document of each collection beside it. */
export async function plantDamage(community: Community): Promise<Planted[]> {
  const planted: Planted[] = []
  for (const [name, { schema }] of everyCollection()) {
    const all = [...community.database.dump(name)] as unknown as Document[]
    const richest = all
      .filter(document => name !== 'nodes' || document.kind === 'unit')
      .sort((a, b) => Object.keys(b).length - Object.keys(a).length || JSON.stringify(b).length - JSON.stringify(a).length)[0] // prettier-ignore
    if (!richest) continue
    const damaged = Object.keys(richest)
      .filter(field => field !== '_id')
      .flatMap(field => Object.values(ways).map(way => way(richest, field)))
      .filter(document => !z.safeParse(schema, document).success)
      .map((document, nth) => ({ ...document, _id: otherId(name, richest._id, nth) }))
    await community.database.insertMany(name, damaged)
    planted.push({ collection: name, documents: damaged })
  }
  return planted
}
