/** The form of the inventory of personal data: what a row says. `docs/privacy.md` explains it to people. */

/** The articles of the 个人信息保护法 (Personal Information Protection Law) that a purpose can stand on. */
export const bases = {
  consent: '第十三条第一项 (本人同意)',
  duty: '第十三条第三项 (履行法定职责)',
  emergency: '第十三条第四项 (紧急情况下保护生命健康和财产安全)',
  sensitive: '第二十八、二十九条 (敏感个人信息,单独同意)',
  child: '第三十一条 (不满十四周岁,监护人同意)',
  audit: '第五十一条、第五十四条 (安全措施和合规审计)',
  rights: '第四十五、四十七条 (查阅、复制和删除)',
} as const
export type Basis = keyof typeof bases

export interface Purpose {
  /** What it is for, as the person reads it. */
  says: string
  basis: Basis
  /** Days that it is kept after the day from which `Keeping` counts; null as long as the person does not leave. */
  days: number | null
}

/** A field that says something of a person. */
export interface PersonalField {
  purpose: Purpose
  /** Its heading in what the person exports; without one it is no news to them: an id, a hash. */
  heading?: string
  /** Words for the values of an enum. */
  words?: Record<string, string>
  /** A encrypted value, opened for its owner. */
  encrypted?: boolean
  /** The id of a stored file, exported as an address that lives for a while. */
  file?: boolean
}

/** How the documents of a person are found in a collection: by `_id`, or by an index whose first field is the person. */
export type Found = { index: string; fields: readonly [string, ...string[]] } | { id: true }

/**
 * What happens to a person's documents when they leave: `delete` takes the document away, with the messages about it;
 * `erase` takes it away and tells the audit which; `pseudonymise` leaves it under a name by chance, without the person's name, phone
 * and ID number anywhere in its words.
 */
export type OnLeave = 'delete' | 'erase' | 'pseudonymise'

/** What is over is taken away by a sweep: documents of this index older than the days of `purpose`. */
export interface Keeping {
  index: string
  fields: readonly string[]
  /** The first fields of the index, and the values that are meant. */
  equal: Record<string, readonly string[]>
  purpose: Purpose
}

/** A part of what a person exports. */
export interface Export {
  /** What stands above it. */
  title: string
  found: Found
  /** Only these of the collection's headed fields; all when absent. */
  only?: readonly string[]
  /** Documents whose field here is the person stand in another part. */
  except?: string
  /** A list of ids and homes from which a document is hidden: whoever is in it is not told of it. */
  hidden?: string
  /** A list of people's entries, of which only the person's own are shown. */
  onlyMine?: string
}

export interface Holding {
  collection: string
  /** Where documents of a person are, in the order in which they are looked through when they leave. */
  found: readonly (Found & { onLeave: OnLeave })[]
  /** The field that says when a document began; by it the life that ended is told from a new one. Null: see people/erasure/pseudonymised.ts. */
  since: string | null
  /** Every leaf that says something of a person. */
  personal: Record<string, PersonalField>
  /** Every other leaf that holds text, and why it says nothing of a person. */
  plain: Record<string, string>
  /** What an export shows beside: numbers and words of a list. */
  shown?: Record<string, Omit<PersonalField, 'purpose'>>
  exports: readonly Export[]
  keep?: readonly Keeping[]
}
