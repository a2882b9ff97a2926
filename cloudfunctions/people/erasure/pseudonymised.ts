/**
 * A document without somebody who left: their ids become the pseudonym, their name says that they left, and their name, phone and
 * ID number are taken out of all words. What belongs to others stays as it is. Pure.
 */
import { leftName } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import type { AnyDocument } from './holdings'

export interface Leaver {
  personId: string
  openid: string
  pseudonym: string
  /** Every name that they went by. */
  names: string[]
  /** Phone and ID number, if we held them. */
  numbers: string[]
  /** What began from here on belongs to a new life. */
  until: Time
}

/** Files that stand under another id now; null for one that is there no longer. */
type Files = ReadonlyMap<string, string | null>

const noFiles: Files = new Map()
const masked = '****'

export function pseudonymised(collection: string, document: AnyDocument, leaver: Leaver, files = noFiles): AnyDocument {
  const prepared = prepare[collection]?.(document, leaver) ?? document
  const { _id, ...rest } = prepared
  const after = walk(rest, leaver, files) as Record<string, unknown>
  if (after === rest && prepared === document) return document
  const version = typeof after.version === 'number' ? { version: after.version + 1 } : {}
  return { ...after, ...version, _id }
}

/** What a document of these collections loses before names are changed. */
const prepare: Record<string, (document: AnyDocument, leaver: Leaver) => AnyDocument> = {
  nodes: withoutStandIns,
  people: withoutPrincipal,
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** What did not change stays the same object, so that only what changed is written. */
function walk(value: unknown, leaver: Leaver, files: Files): unknown {
  if (typeof value === 'string') return files.has(value) ? files.get(value) : withoutTraces(value, leaver)
  if (Array.isArray(value)) {
    // Messages to them are told to nobody.
    const kept = value.filter(
      each => !(isFields(each) && each.to === leaver.personId) && files.get(each as string) !== null,
    )
    const walked = kept.map(each => walk(each, leaver, files))
    return walked.length === value.length && walked.every((each, at) => each === value[at]) ? value : walked
  }
  return isFields(value) ? walkFields(value, leaver, files) : value
}

function walkFields(value: Fields, leaver: Leaver, files: Files): Fields {
  // A post that begins in a new life stays theirs.
  if (value.personId === leaver.personId && 'role' in value && String(value.from ?? '') >= leaver.until) return value
  if (value.personId === leaver.personId) {
    const { home: _home, otherHomes: _others, phone: _phone, ...rest } = value
    return { ...rest, personId: leaver.pseudonym, ...('name' in rest ? { name: leftName } : {}) }
  }
  // Somebody else of the same name keeps it.
  const isOther = typeof value.personId === 'string' && 'name' in value
  // The key of a change is the client's: whoever has it could still say that it was theirs.
  const isTheirs = isFields(value.by) && value.by.personId === leaver.personId && 'key' in value
  const entries = Object.entries(value)
    .filter(([key]) => !(isTheirs && (key === 'key' || key === 'body')))
    .map(([key, each]) => [key, isOther && key === 'name' ? each : walk(each, leaver, files)] as const)
  const same = entries.length === Object.keys(value).length && entries.every(([key, each]) => value[key] === each)
  return same ? value : Object.fromEntries(entries)
}

/** Words without the name and the numbers of a person, however the numbers are grouped. */
export function withoutTraces(text: string, { personId, openid, pseudonym, names, numbers }: Leaver): string {
  const named = [...names].sort((one, other) => other.length - one.length)
  const whole = named.reduce((words, name) => words.replaceAll(name, leftName), text)
  const unnumbered = numbers.reduce((words, number) => words.replace(grouped(number), masked), whole)
  return unnumbered.replaceAll(personId, pseudonym).replaceAll(openid, pseudonym)
}

const grouped = (number: string) => new RegExp([...number].join('[\\s-]*'), 'gi')

/** Nobody may be sent to a pseudonym: who stood in stands in no longer. Posts of a new life stay. */
function withoutStandIns(node: AnyDocument, { personId, until }: Leaver): AnyDocument {
  const posts = (node.posts as Fields[]).map(post =>
    isFields(post.deputy) && post.deputy.personId === personId && !(String(post.from) >= until)
      ? { ...post, deputy: null }
      : post,
  )
  return posts.every((post, at) => post === (node.posts as Fields[])[at]) ? node : { ...node, posts }
}

/** Nobody acts for whoever left; for somebody of a new life they do. */
function withoutPrincipal(person: AnyDocument, { personId, until }: Leaver): AnyDocument {
  const actsFor = (person.actsFor ?? []) as Fields[]
  const kept = actsFor.filter(each => each.personId !== personId || String(each.from) >= until)
  return kept.length === actsFor.length ? person : { ...person, actsFor: kept }
}
