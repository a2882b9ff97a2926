/**
 * A document as its person reads it: declared headings in place of field names, words in place of codes and moments, the names of others
 * masked. Pure.
 */
import { kindOf } from '@shared/grid/code'
import type { AnyCollection } from '../../_platform/data/collection'
import type { AnyDocument, PersonalField, Section } from '../../_platform/privacy/personalData'
import { sayMoment } from '../../_platform/sayDay'
import { maskName } from '../../_platform/privacy/mask'
import { isPersonId } from '../../_platform/personId'
import { decrypt } from '../../_platform/privacy/vault'
import { isFields, leavesOf, type Fields } from '../erasure/personalDocuments'

export interface Own {
  collection: AnyCollection
  section: Section
  document: AnyDocument
  personId: string
  /** Addresses of stored files, by their ids. */
  urls: ReadonlyMap<string, string>
  /** Names of places, by their codes. */
  places: ReadonlyMap<string, string>
}

/** What the platform writes as a moment, and nothing else. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/

const rowAt = ({ personal: { personal, shown = {} } }: AnyCollection, path: string) => personal[path] ?? shown[path]

/** Only what has a heading is shown; an object without one gives its fields to what is around it. */
export function withHeadings(own: Own): Fields {
  const { document, section } = own
  const { only } = section
  const chosen = only ? Object.fromEntries(Object.entries(document).filter(([key]) => only.includes(key))) : document
  return fieldsOf(own, chosen, '')
}

function fieldsOf(own: Own, fields: Fields, at: string): Fields {
  const shown: Fields = {}
  for (const [key, value] of Object.entries(fields)) {
    const path = at ? `${at}.${key}` : key
    if (value === null || value === undefined || isEmpty(value)) continue
    const heading = rowAt(own.collection, path)?.heading
    const named = key === 'name' && isOther(own, fields) ? maskName(String(value)) : value
    if (heading) put(shown, heading, valueOf(own, named, path))
    else if (isFields(value))
      for (const [name, each] of Object.entries(fieldsOf(own, value, path))) put(shown, name, each)
  }
  return shown
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Two fields may have one heading: `从`, `身份`; nothing is lost by it. */
function put(shown: Fields, heading: string, value: unknown) {
  const name = heading in shown ? `${heading} (2)` : heading
  shown[name] = value
}

const isOther = ({ personId }: Own, { personId: theirs }: Fields) =>
  typeof theirs === 'string' && theirs !== personId && isPersonId(theirs)

function valueOf(own: Own, value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map(each => valueOf(own, each, path))
  if (isFields(value)) return recordOf(own, value, path)
  const { labels, encrypted, is }: Partial<PersonalField> = rowAt(own.collection, path) ?? {}
  if (typeof value !== 'string') return value
  if (encrypted) return decrypt(value, `${own.collection.name}/${own.document._id}/${path}`)
  if (is === 'file') return own.urls.get(value) ?? ''
  if (moment.test(value)) return sayMoment(value).trim()
  return labels?.[value] ?? own.places.get(value) ?? value
}

/** A record has one row for all of its keys; a key without a heading is shown as it is. */
function recordOf(own: Own, value: Fields, path: string): Fields {
  if (!rowAt(own.collection, `${path}.*`)) return fieldsOf(own, value, path)
  const entries = Object.entries(value).map(([key, each]) => {
    const row = rowAt(own.collection, `${path}.${key}`)
    const text = String(each)
    return [row?.heading ?? key, row?.labels?.[text] ?? own.places.get(text) ?? each] as const
  })
  return Object.fromEntries(entries)
}

/** The ids of all stored files that are shown of a document. */
export const filesIn = ({ personal: { personal } }: AnyCollection, document: AnyDocument): string[] =>
  [...leavesOf(document)].flatMap(({ path, value }) =>
    personal[path]?.is === 'file' && personal[path].heading ? [value] : [],
  )

/** The codes of all places that are shown of a document. */
export const placesIn = (collection: AnyCollection, document: AnyDocument): string[] =>
  [...leavesOf(document)].flatMap(({ path, value }) =>
    rowAt(collection, path)?.heading && kindOf(value) !== null ? [value] : [],
  )
