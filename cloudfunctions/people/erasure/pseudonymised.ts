/**
 * A document without somebody who left, by what its collection declares: their ids become the pseudonym, the name beside their id says that
 * they left, and their names and numbers are taken out of words. A field that is declared as nothing of these stays as it is,
 * whatever a person is called (decisions/0012). Pure.
 */
import type { AnyCollection } from '../../_platform/data/collection'
import { leftName } from '../../_platform/personId'
import type { AnyDocument, Leaver, PersonalData, PersonalField } from '../../_platform/privacy/personalData'
import { below, fieldAt, isFields, ownersOf, type Fields, type Place } from './personalDocuments'
import { withoutTraces } from './withoutTraces'

/** Files of a document: the id under which each stands, null for one that is there no longer. */
type Files = ReadonlyMap<string, string | null>

interface Leaving {
  document: AnyDocument
  declared: PersonalData<AnyDocument>
  leaver: Leaver
  files: Files
}

/** The document after somebody left; the same object when it has nothing of them. */
export function pseudonymised(
  { personal: declared }: Pick<AnyCollection, 'personal'>,
  document: AnyDocument,
  leaver: Leaver,
  files: Files = new Map(),
): AnyDocument {
  const prepared = withoutMessagesTo(leaver, declared.leaving?.(document, leaver) ?? document)
  const { _id } = prepared
  const walked = walkFields(prepared, '', null, { document, declared, leaver, files })
  if (walked === document) return document
  // Whoever has the key of a call could still say that it was theirs.
  const { calls: _calls, ...after } = walked
  const version = typeof after.version === 'number' ? { version: after.version + 1 } : {}
  return { ...after, ...version, _id }
}

/** Messages to them are told to nobody. */
function withoutMessagesTo({ personId }: Leaver, document: AnyDocument): AnyDocument {
  const { outbox } = document
  if (!Array.isArray(outbox)) return document
  const kept = outbox.filter(entry => !(isFields(entry) && entry.to === personId))
  return kept.length === outbox.length ? document : { ...document, outbox: kept }
}

/** What did not change stays the same object, so that only what changed is written. */
function walk(value: unknown, path: string, place: Place, leaving: Leaving): unknown {
  if (typeof value === 'string') return leaf(value, path, place, leaving)
  if (isFields(value)) return walkFields(value, path, place, leaving)
  if (!Array.isArray(value)) return value
  const since = leaving.declared.entriesSince?.[path]
  const walked = value
    // What began in a new life stays theirs.
    .map(each => (isOfNewLife(each, since, leaving.leaver) ? each : walk(each, path, place, leaving)) as unknown)
    .filter(each => each !== null)
  return walked.length === value.length && walked.every((each, at) => each === value[at]) ? value : walked
}

const isOfNewLife = (entry: unknown, since: string | undefined, { until }: Leaver) =>
  since !== undefined && isFields(entry) && typeof entry[since] === 'string' && entry[since] >= until

function walkFields<T extends Fields>(fields: T, path: string, around: Place | null, leaving: Leaving): T {
  const place: Place = { path, fields, around }
  const entries = Object.entries(fields)
    .filter(([key]) => !goesWithThem(below(path, key), place, leaving))
    .map(([key, each]) => [key, walk(each, below(path, key), place, leaving)] as const)
  const same = entries.length === Object.keys(fields).length && entries.every(([key, each]) => fields[key] === each)
  return same ? fields : (Object.fromEntries(entries) as T)
}

const isTheirs = (field: PersonalField<AnyDocument>, place: Place, { leaver }: Leaving) =>
  ownersOf(field, place).includes(leaver.personId)

/** Their phone, home or key beside them. */
function goesWithThem(path: string, place: Place, leaving: Leaving): boolean {
  const field = leaving.declared.personal[path]
  return field?.is === 'own' && isTheirs(field, place, leaving)
}

function leaf(value: string, path: string, place: Place, leaving: Leaving): unknown {
  const { declared, document, leaver, files } = leaving
  const field = fieldAt(declared, path)
  if (!field || field.when?.(document) === false) return value
  switch (field.is) {
    case 'personId':
      return value === leaver.personId ? leaver.pseudonym : value
    case 'openid':
      return value === leaver.openid ? leaver.pseudonym : value
    case 'name':
      return nameOf(value, field, place, leaving)
    case 'words':
      return withoutTraces(value, leaver, isTheirs(field, place, leaving))
    case 'file':
      return files.has(value) ? files.get(value) : value
    default:
      return value
  }
}

/** Somebody else of the same name keeps it; where nobody's id stands, it is theirs. */
function nameOf(name: string, field: PersonalField<AnyDocument>, place: Place, leaving: Leaving): string {
  const [owner] = ownersOf(field, place)
  const theirs = typeof owner === 'string' ? owner === leaving.leaver.personId : leaving.leaver.names.includes(name)
  return theirs ? leftName : name
}
