/** A service while somebody writes it, and what is different in the end. Pure. */
import {
  factValues,
  type FieldRule,
  type KnownFact,
  type Option,
  type Outcome,
  type PaperRule,
  type Question,
  type Refusal,
  type ServiceSpec,
} from '@shared/services/guide/spec'
import type { Finding } from '@shared/services/editing/check'

/** What a spec holds several of, and what its author adds to, changes and takes away. */
export interface Parts {
  questions: Question
  outcomes: Outcome
  papers: PaperRule
  fields: FieldRule
  refusals: Refusal
}
export type PartKind = keyof Parts
export const partKinds = [
  'questions',
  'outcomes',
  'papers',
  'fields',
  'refusals',
] as const satisfies readonly PartKind[]
export const partLabels: Record<PartKind, string> = { questions: '问的话', outcomes: '问完的结果', papers: '材料', fields: '要填的', refusals: '办不了的原因' } // prettier-ignore

const listOf = <K extends PartKind>(spec: ServiceSpec, kind: K): Parts[K][] => spec[kind] as unknown as Parts[K][]

/** With this part in the place of the one of its id, or behind the others. */
export function withPart<K extends PartKind>(spec: ServiceSpec, kind: K, part: Parts[K]): ServiceSpec {
  const list = listOf(spec, kind)
  const isThere = list.some(({ id }) => id === part.id)
  return { ...spec, [kind]: isThere ? list.map(each => (each.id === part.id ? part : each)) : [...list, part] }
}

/** Without the part of this id. What led there leads nowhere then: the checker says so. */
export const withoutPart = (spec: ServiceSpec, kind: PartKind, id: string): ServiceSpec => ({
  ...spec,
  [kind]: spec[kind].filter(each => each.id !== id),
})

/** With none of its parts: beside it every part of a new service is one that was added. */
export const withoutParts = (spec: ServiceSpec): ServiceSpec => ({
  ...spec,
  questions: [],
  outcomes: [],
  papers: [],
  fields: [],
  refusals: [],
})

/** An id that no part of the spec has: letters and a number, nobody reads it. */
export function freshId(spec: ServiceSpec, kind: PartKind): string {
  const taken = new Set(partKinds.flatMap(each => spec[each].map(({ id }) => id)))
  const stem = { questions: 'question', outcomes: 'outcome', papers: 'paper', fields: 'field', refusals: 'refusal' }[
    kind
  ]
  for (let nth = 1; ; nth += 1) if (!taken.has(`${stem}${nth}`)) return `${stem}${nth}`
}

/** A part that nobody wrote so far. */
export function begunPart<K extends PartKind>(spec: ServiceSpec, kind: K): Parts[K] {
  const id = freshId(spec, kind)
  const blank: Parts = {
    questions: { id, ask: '', why: '', options: [] },
    outcomes: { id, kind: 'notNeeded', says: '' },
    papers: { id, name: '', how: 'original', count: 1, why: '', from: '', picture: 'form', when: [], photo: true },
    fields: { id, label: '', kind: 'text', required: true, most: 40, when: [] },
    refusals: { id, reason: '', remedy: '' },
  }
  return blank[kind]
}

/** What a part is called where the parts of a service are listed. */
export const nameOfPart = (part: Parts[PartKind]): string => {
  if ('ask' in part) return part.ask
  if ('says' in part) return part.says
  if ('label' in part) return part.label
  return 'reason' in part ? part.reason : part.name
}

/** What is wrong with a part; and with the service as a whole, beside all of its parts. */
export const faultsAt = (faults: readonly Finding[], id: string) => faults.filter(({ at }) => at === id)
export const faultsBeside = (faults: readonly Finding[], spec: ServiceSpec) =>
  faults.filter(({ at }) => !partKinds.some(kind => spec[kind].some(({ id }) => id === at)))

/** Another fact answers the question, or none: what was known by the old one is no answer any more. */
export const withFact = ({ options }: Question, known: KnownFact | undefined): Partial<Question> => ({
  known,
  options: options.map(({ known: values, ...option }) => {
    const kept = values?.filter(value => known && (factValues[known] as readonly string[]).includes(value))
    return kept?.length ? { ...option, known: kept } : option
  }),
})

/** A value of the fact chooses this answer, or no longer; it chooses one of them at the most. */
export const toggledFact = (options: readonly Option[], id: string, value: string): Option[] =>
  options.map(({ known = [], ...option }) => {
    const others = known.filter(each => each !== value)
    const values = option.id === id && !known.includes(value) ? [...others, value] : others
    return values.length > 0 ? { ...option, known: values } : option
  })

export interface Change {
  key: string
  says: string
}

const texts = { name: '名称', forWhom: '给谁办', fee: '收费', law: '依据', checkedOn: '核对的日子' } as const

/** What is different, part by part, for whoever looks at it as the second person. */
export function changesBetween(before: ServiceSpec, after: ServiceSpec): Change[] {
  const changes: Change[] = []
  for (const [field, label] of Object.entries(texts) as [keyof typeof texts, string][])
    if (before[field] !== after[field])
      changes.push({ key: field, says: `${label}：「${before[field]}」改成「${after[field]}」` })
  if (before.days !== after.days)
    changes.push({ key: 'days', says: `办多久：${before.days} 个工作日改成 ${after.days} 个` })
  if (before.purgeDays !== after.purgeDays)
    changes.push({ key: 'purgeDays', says: `材料留几天：${before.purgeDays} 天改成 ${after.purgeDays} 天` })
  if (before.where !== after.where) changes.push({ key: 'where', says: '在哪儿办：换了一个窗口' })
  if (JSON.stringify(before.gives) !== JSON.stringify(after.gives))
    changes.push({
      key: 'gives',
      says: `会到期的证：改成「${after.gives ? `${after.gives.name}，${after.gives.todo}` : '没有'}」`,
    })
  for (const kind of partKinds) {
    const [old, now] = [listOf(before, kind), listOf(after, kind)]
    for (const part of now) {
      const was = old.find(({ id }) => id === part.id)
      const key = `${kind}-${part.id}`
      if (!was) changes.push({ key, says: `${partLabels[kind]}：加了「${nameOfPart(part)}」` })
      else if (JSON.stringify(was) !== JSON.stringify(part))
        changes.push({ key, says: `${partLabels[kind]}：改了「${nameOfPart(part)}」` })
    }
    for (const part of old)
      if (!now.some(({ id }) => id === part.id))
        changes.push({ key: `${kind}-${part.id}`, says: `${partLabels[kind]}：去掉了「${nameOfPart(part)}」` })
  }
  return changes
}
