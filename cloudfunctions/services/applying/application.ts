/** How an application begins: what was asked for, held against what its service says (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import { ladderOf } from '@shared/grid/code'
import { faultsIn, fieldsOf, outcomeOf, papersOf } from '@shared/services/guide/guide'
import type { FieldRule, PaperRule, ServiceSpec } from '@shared/services/guide/spec'
import type { ApplyWay } from '@shared/services/paperFlaws'
import { applicationMost } from '@config/community/applications'
import { sha256 } from '../../_platform/personId'
import { lookupOf } from '../../_platform/privacy/vault'
import { dateOf, isDay, type Time } from '../../_platform/time'
import { nameOfPart } from '../../grid/places/community'
import { inheritedFrom } from './own/correction'
import type { Application, Doer } from './schema'
import { stepped } from './step'

/** Whoever applies for a service, by a keyed hash: it says nothing of either, and finds all their turns. */
export const slotOf = (personId: string, service: string) =>
  sha256(lookupOf('household', `application ${personId} ${service}`)).slice(0, 24)

/** Two cannot have the same turn: so nobody has two of one service running. */
export const applicationIdOf = (slot: string, turn: number) => `a${slot}${turn}`

/** Which of these numbers somebody has is read with the turns: of so many one is free. */
const numbers = 8

/** Numbers to be said, for what somebody hands in for a service on a day: the first of them that nobody has is theirs. */
export const numbersFor = (slot: string, at: Time): string[] =>
  Array.from({ length: numbers }, (_each, nth) => {
    const digits =
      `${BigInt(`0x${sha256(`number ${slot} ${dateOf(at)} ${nth}`).slice(0, 12)}`) % 100_000_000n}`.padStart(8, '0')
    return `B${dateOf(at).replaceAll('-', '').slice(2)}-${digits.slice(0, 4)}-${digits.slice(4)}`
  })

/** The first number that nobody has. @throws busy when all are taken */
export function numberOf(slot: string, at: Time, taken: readonly string[]): string {
  const free = numbersFor(slot, at).find(no => !taken.includes(no))
  if (free === undefined) throw fail('busy')
  return free
}

/** Where a home is, as it was called when its code was given. */
export function placeOf(home: string): string {
  const [, unit = home, building = home] = ladderOf(home)
  return `${nameOfPart(building)} ${nameOfPart(unit)} ${home.slice(unit.length + 1).replace(/^0+/, '')}`
}

/** What comes in, as far as it is data. */
export interface Asked {
  answers: Record<string, string>
  fields: Record<string, string>
  /** How many photos of each paper there are. */
  papers: readonly { paper: string; photos: readonly unknown[] }[]
  listed?: readonly string[] | undefined
}

const invalid = (field: string, says: string, message?: string) =>
  fail('invalid', { fields: { [field]: says }, ...(message ? { message } : {}) })

/** Are the answers those of somebody who can apply? @throws invalid with what is wrong, question by question */
function checkAnswers(spec: ServiceSpec, answers: Asked['answers']): void {
  const faults = Object.entries(faultsIn(spec, answers)).map(([id, says]) => [`answers.${id}`, says] as const)
  if (faults.length > 0)
    throw fail('invalid', { fields: Object.fromEntries(faults), message: '有的问题要再答一遍，填好的都在' })
  const outcome = outcomeOf(spec, answers)
  if (outcome?.kind !== 'apply') throw invalid('answers', outcome?.says ?? '', outcome?.says)
}

/** @throws invalid for a text that does not fit */
function checkField({ id, label, kind, required, most }: FieldRule, value: string): void {
  if (value === '' && required) throw invalid(`fields.${id}`, `请填「${label}」`)
  if (value === '') return
  if (value.length > most) throw invalid(`fields.${id}`, `「${label}」最多 ${most} 个字`)
  if (kind === 'phone' && !/^1\d{10}$|^0\d{2,3}-?\d{7,8}$/.test(value))
    throw invalid(`fields.${id}`, '请填 11 位手机号，或者带区号的座机')
  if (kind === 'day' && !isDay(value)) throw invalid(`fields.${id}`, '没有这一天，请重新选')
}

/**
 * What was filled in, held against the fields that the case needs: only those, and all that must be.
 * @throws invalid with the field
 */
export function fieldsAsked(
  spec: ServiceSpec,
  { answers, fields }: Pick<Asked, 'answers' | 'fields'>,
): Record<string, string> {
  const rules = fieldsOf(spec, answers)
  const unknown = Object.keys(fields).find(id => !rules.some(rule => rule.id === id))
  if (unknown !== undefined) throw invalid(`fields.${unknown}`, '这件事不用填这一项，请刷新再填')
  for (const rule of rules) checkField(rule, fields[rule.id] ?? '')
  return Object.fromEntries(rules.flatMap(({ id }) => (fields[id] ? [[id, fields[id]]] : [])))
}

/** @throws invalid for papers that the case has not, twice, or with too many photos */
export function checkPapers(rules: readonly PaperRule[], papers: Asked['papers']): void {
  papers.forEach(({ paper, photos }, nth) => {
    const at = `papers.${nth}`
    const rule = rules.find(({ id }) => id === paper)
    if (!rule) throw invalid(`${at}.paper`, '您这件事不用这份材料，请看一眼新的清单')
    if (papers.findIndex(each => each.paper === paper) < nth)
      throw invalid(`${at}.paper`, `「${rule.name}」交了两次，请合在一起`)
    if (photos.length > 0 && !rule.photo) throw invalid(`${at}.photos`, `「${rule.name}」不用拍照，带到窗口就行`)
    if (photos.length > applicationMost.photosOfPaper)
      throw invalid(`${at}.photos`, `「${rule.name}」最多 ${applicationMost.photosOfPaper} 张照片`)
  })
  const all = papers.reduce((sum, { photos }) => sum + photos.length, 0)
  if (all > applicationMost.photos)
    throw invalid('papers', `一共最多 ${applicationMost.photos} 张照片，别的带到窗口就行`)
}

/**
 * The papers of the case, after all was held against what the service says.
 * @throws invalid with a sentence for what does not fit; conflict when the list that was given is another one now
 */
export function papersAsked(spec: ServiceSpec, asked: Asked): PaperRule[] {
  checkAnswers(spec, asked.answers)
  const rules = papersOf(spec, asked.answers)
  if (asked.listed && (asked.listed.length !== rules.length || rules.some(({ id }) => !asked.listed?.includes(id))))
    throw fail('conflict', { message: '材料清单跟着您的回答变了，请看一眼新的清单再交。填好的都在' })
  checkPapers(rules, asked.papers)
  return rules
}

/** Whose it is, and who sends it. */
export interface Applying {
  applicant: { personId: string; name: string; homes: readonly string[] }
  home: string
  /** Whoever sends it for them, with their homes. */
  agent: (Doer & { homes: readonly string[] }) | null
  how: ApplyWay | null
}

interface Begun extends Applying {
  slot: string
  turn: number
  /** The application before it, if there is one. */
  last: Application | null
  spec: ServiceSpec
  edition: string
  asked: Asked
  /** Names of the photos of each paper of the case. */
  papers: Application['papers']
  sealed: Pick<Application, 'sealedFields' | 'sealedPapers' | 'key'>
  delivery: boolean
  /** What it is called at the counter. */
  no: string
  /** The draft that it was filled in as, whether there is one or not; null for what the counter writes down. */
  draft: string | null
  at: Time
}

/** The application as it is handed in: drafted and in the same breath submitted, with its number. */
export function begun(given: Begun): Application {
  const { applicant, agent, home, how, slot, turn, last, spec, edition, asked, papers, delivery, at } = given
  const _id = applicationIdOf(slot, turn)
  const { personId, name } = applicant
  const sender = agent && { personId: agent.personId, name: agent.name, role: agent.role }
  const draft: Application = {
    _id,
    version: 0,
    no: given.no,
    state: 'draft',
    slot,
    turn,
    service: { id: spec.id, name: spec.name, version: edition },
    days: spec.days,
    purgeDays: spec.purgeDays,
    applicant: { personId, name },
    agent: sender,
    how,
    recused: [...new Set([personId, ...applicant.homes, home, ...(agent ? [agent.personId, ...agent.homes] : [])])],
    home,
    place: placeOf(home),
    ladder: ladderOf(home).slice(1),
    answers: asked.answers,
    papers,
    ...given.sealed,
    delivery,
    submittedAt: at,
    stepAt: at,
    dueAt: null,
    acceptedAt: null,
    holder: null,
    supervisors: [],
    woken: 0,
    wakesAt: null,
    correction: inheritedFrom(last, at),
    refusal: null,
    pickUp: null,
    fetched: null,
    rating: null,
    timeline: [],
    endedAt: null,
    drafted: given.draft === null ? null : { id: given.draft, dueAt: at },
    purgeAt: null,
    outbox: [],
    outboxAt: null,
  }
  return stepped(draft, {
    event: 'submit',
    by: sender ?? { personId, name, role: null },
    via: how === null ? 'phone' : wayOf(how),
    at,
  })
}

/** Whoever came to the counter made a trip; who was visited or telephoned made none. */
const wayOf = (how: ApplyWay) => (how === 'counter' ? 'counter' : 'phone')
