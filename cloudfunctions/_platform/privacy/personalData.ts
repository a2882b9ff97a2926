/**
 * What a collection declares of the personal data in its documents (DOMAIN §3, 个人信息保护法): what each text is, what it is held
 * for, how a person's documents are found, what leaving does to them, what is exported, and how long they are kept. Whatever
 * is not declared fails a test; leaving, export and the sweeps read it (docs/privacy.md).
 */
import { answering, telling, type Purpose } from '@config/community/purposes'
import type { Time } from '../time'

/**
 * What stands in a field, as far as leaving changes it. `personId` and `openid`: exactly an id, or a list of them. `name`: how the person
 * beside it is called. `words`: what the person at `by` wrote; without `by`, sentences that we made, with names in them. `file`:
 * the id of a file that the person at `by` stored. `own`: goes with the person at `by`, or beside it: their phone, their key.
 */
export type Content = 'personId' | 'openid' | 'name' | 'words' | 'file' | 'own'

/** A field that says something of a person. */
export interface PersonalField<T = never> {
  purpose: Purpose
  /** Without it leaving changes nothing here: a time, a place, a word of a list. */
  is?: Content
  /** The path, or paths, of the id of whoever wrote, stored or owns it. */
  by?: string | readonly string[]
  /** For words that are a person's in some documents only. */
  when?(document: T): boolean
  /** For files: the index by which a document with a file is found. */
  index?: string
  /** For files: whether a document still needs those of its person when they have left. Without it they are deleted. */
  needs?(document: T, personId: string): boolean
  /** Its heading in what the person exports; without one it is no news to them: an id, a hash. */
  heading?: string
  /** What the values of an enum are called. */
  labels?: Record<string, string>
  /** An encrypted value, opened for its owner. */
  encrypted?: true
}

/** How the documents of a person are found: by their `_id`, or by an index whose first field is the person. */
export type Way = { id: true } | { index: string }

/**
 * What happens to a person's documents when they leave: `delete` takes the document away, with its files and the messages about
 * it; `erase` takes it away and tells the audit which; `pseudonymise` leaves it under a name by chance, with the person in none of its fields.
 */
export type OnLeave = 'delete' | 'erase' | 'pseudonymise'

/** What is over is deleted by a sweep: documents whose time in this index is older than the days of the purpose. */
export interface Retention<T = never> {
  index: string
  /** The first fields of the index, and the values that are meant. */
  equal: Record<string, readonly (string | boolean | null)[]>
  purpose: Purpose
  /** What is still counted of a document that goes: the figure and by how much each of its numbers grows. */
  figures?(document: T): { id: string; counts: Record<string, number> }
}

/** A part of what a person exports. */
export interface Section {
  /** What stands above it. */
  title: string
  found: Way
  /** Only these of the collection's fields with a heading; all when absent. */
  only?: readonly string[]
  /** Documents whose field here is the person stand in another part. */
  except?: string
  /** A list of people's entries, of which only the person's own are shown. */
  onlyMine?: string
}

/** Whoever left, as their documents know them. */
export interface Leaver {
  personId: string
  openid: string
  pseudonym: string
  /** Every name that they gave. */
  names: string[]
  /** Those of them that somebody confirmed: a lead, or the roster. */
  confirmed: string[]
  /** Phone and ID number, if we held them. */
  numbers: string[]
  /** What began from here on belongs to a new life. */
  until: Time
}

/** A document, as far as somebody knows it who knows all collections. */
export type AnyDocument = { _id: string } & Record<string, unknown>

/** `T` is the document, for what is decided by looking at it. */
export interface PersonalData<T = never> {
  /** Where documents of a person are, in the order in which they are looked through when they leave. */
  found: readonly (Way & { onLeave: OnLeave })[]
  /** Why no way is needed, where a document is gone by itself. */
  goneBy?: string
  /** The field that says when a document began; by it the life that ended is told from a new one. Null: a document of nobody's. */
  since: string | null
  /** The same for the entries of lists: list → field of an entry. */
  entriesSince?: Record<string, string>
  /** The list of people who may not even know of a document. */
  hiddenFrom?: string
  /** Whose a document is, where it is hidden from others: they see it all the same. */
  owner?: string
  /** Documents about another one, which go and change with it: the index by its id. */
  about?: string
  /** Every leaf that says something of a person. */
  personal: Record<string, PersonalField<T>>
  /** Every other leaf that holds text, and why it says nothing of a person. */
  plain: Record<string, string>
  /** What an export shows beside: numbers and words of a list. */
  shown?: Record<string, Pick<PersonalField, 'heading' | 'labels'>>
  /** What a document loses before names are changed: where nobody may stand in the person's place. Pure. */
  leaving?(document: T, leaver: Leaver): T
  exports: readonly Section[]
  /** What of a document its person may read of others, where that is not all of it. Pure. */
  exported?(document: T, personId: string): T
  retention?: readonly Retention<T>[]
}

/** Somebody who is named in a document: `field` holds their id, and how they were called. */
export const someone = (field: string, purpose: Purpose, heading?: string): Record<string, PersonalField> => ({
  [`${field}.personId`]: { purpose, is: 'personId' },
  [`${field}.name`]: { purpose, is: 'name', ...(heading ? { heading } : {}) },
})

/** Collections that hold nothing of anybody. */
export const impersonal = (plain: Record<string, string>): PersonalData => ({
  found: [],
  since: null,
  personal: {},
  plain,
  exports: [],
})

const message = { purpose: telling, is: 'words' } as const

/** What the platform's own fields say, in every schema that has them: messages on their way, the calls that changed it, and who is mentioned. */
const platformFields: Record<string, Pick<PersonalData, 'personal' | 'plain'>> = {
  outbox: {
    personal: {
      'outbox.id': { purpose: telling },
      'outbox.to': { purpose: telling, is: 'personId' },
      'outbox.actingFor': { purpose: telling, is: 'personId' },
      'outbox.title': message,
      'outbox.text': message,
      'outbox.values.*': message,
    },
    plain: { 'outbox.at': 'a time', outboxAt: 'a time', 'outbox.target.id': 'the id of a report or a request' },
  },
  photoChecks: {
    personal: {},
    plain: {
      'photoChecks.name': 'a hash',
      'photoChecks.since': 'a time',
      'photoChecks.dueAt': 'a time',
      photosDueAt: 'a time',
    },
  },
  calls: { personal: {}, plain: { 'calls.id': 'a hash', 'calls.body': 'a hash', 'calls.at': 'a time' } },
  mentions: { personal: { mentions: { purpose: answering, is: 'personId' } }, plain: {} },
}

/** A declaration with what the platform says of its own fields. */
export function withPlatformFields<T>(declared: PersonalData<T>, fields: readonly string[]): PersonalData<T> {
  const own = fields.flatMap(field => platformFields[field] ?? [])
  return {
    ...declared,
    personal: Object.assign({ ...declared.personal }, ...own.map(each => each.personal)),
    plain: Object.assign({ ...declared.plain }, ...own.map(each => each.plain)),
  }
}
