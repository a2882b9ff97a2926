/** A service as it goes over the wire and is kept; spec.ts tells what each part means. */
import { personId } from '../../ids'
import * as z from '../../z'
import { day, optionalWords, typed, words } from '../../z'
import { knownFacts, outcomeKinds, paperHows, paperPictures, type ServiceSpec } from './spec'
import { mostOf } from '../most'
import { serviceId } from '../ids'

/** What parts of a spec are called within it. */
const partId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/, '编号要用英文字母开头，40 个字以内'))
const few = <T extends z.ZodMiniType>(item: T, most: number, least = 0) =>
  z.array(item).check(z.minLength(least), z.maxLength(most))

const condition = few(
  z.strictObject({
    any: few(z.strictObject({ question: partId, options: few(partId, mostOf.options, 1) }), mostOf.conditions, 1),
  }),
  mostOf.conditions,
)
const option = z.strictObject({
  id: partId,
  label: words(mostOf.label),
  to: partId,
  known: z.optional(few(partId, mostOf.options)),
})
const question = z.strictObject({
  id: partId,
  ask: words(mostOf.ask),
  why: words(mostOf.why),
  options: few(option, mostOf.options, 1),
  known: z.optional(z.enum(knownFacts)),
})
const outcome = z.strictObject({
  id: partId,
  kind: z.enum(outcomeKinds),
  says: words(mostOf.says),
  where: optionalWords(mostOf.says),
})
const paper = z.strictObject({
  id: partId,
  name: words(mostOf.label),
  how: z.enum(paperHows),
  count: z.int().check(z.gte(1), z.lte(mostOf.copies)),
  why: words(mostOf.why),
  from: words(mostOf.says),
  picture: z.enum(paperPictures),
  when: condition,
  photo: z.boolean(),
})
const fieldRule = z.strictObject({
  id: partId,
  label: words(mostOf.label),
  kind: z.enum(['text', 'phone', 'day']),
  required: z.boolean(),
  most: z.int().check(z.gte(1), z.lte(mostOf.fieldLetters)),
  when: condition,
})
const refusal = z.strictObject({
  id: partId,
  reason: words(mostOf.says),
  remedy: words(mostOf.says),
  forPapers: z.optional(z.boolean()),
})

/** What an author writes of a service. */
export const specFields = {
  name: words(mostOf.label),
  forWhom: words(mostOf.says),
  checkedOn: day,
  fee: words(mostOf.label),
  days: z.int().check(z.gte(0), z.lte(mostOf.days)),
  where: typed(mostOf.label),
  law: words(mostOf.says),
  questions: few(question, mostOf.questions, 1),
  outcomes: few(outcome, mostOf.outcomes, 1),
  papers: few(paper, mostOf.papers),
  fields: few(fieldRule, mostOf.fields),
  refusals: few(refusal, mostOf.refusals, 1),
  purgeDays: z.int().check(z.gte(1), z.lte(mostOf.purgeDays)),
  gives: z.optional(z.strictObject({ name: words(mostOf.label), todo: words(mostOf.says) })),
}
export const serviceSpec = z.object({ id: z.string(), sample: z.boolean(), ...specFields })

/** Both sides walk the same thing. */
type Same<A, B> = A extends B ? (B extends A ? true : never) : never
const _same: Same<z.infer<typeof serviceSpec>, ServiceSpec> = true
void _same

/** It was taken off, and why. */
const stopped = z.nullable(z.object({ at: z.time, reason: z.string() }))

export const serviceCard = z.object({
  id: z.string(),
  name: z.string(),
  forWhom: z.string(),
  fee: z.string(),
  /** Working days. */
  days: z.int(),
  checkedOn: day,
  sample: z.boolean(),
  stopped,
})
export type ServiceCard = z.infer<typeof serviceCard>

export const catalogueOutput = z.object({ items: z.array(serviceCard) })

/** `for`: whom the caller acts for; without it, themselves. */
export const guideInput = z.strictObject({ service: serviceId, for: z.optional(personId) })
export const guideOutput = z.object({
  spec: serviceSpec,
  /** Which edition of the service this is. */
  edition: z.string(),
  stopped,
  /** What is known of the caller: question → option. Of guests nothing. */
  known: z.record(z.string(), z.string()),
})
export type GuideOutput = z.infer<typeof guideOutput>

/** Question → option, as they come in; what is wrong with them is said by question (guide.ts: `faultsIn`). */
export const answersInput = z
  .record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(40)))
  .check(z.refine(answers => Object.keys(answers).length <= mostOf.questions, '答案太多了，请从头再问一遍'))

/** What a person reads of a paper of their case. */
export const paperOfCase = z.object({
  id: z.string(),
  name: z.string(),
  how: z.enum(paperHows),
  count: z.int(),
  why: z.string(),
  from: z.string(),
  picture: z.enum(paperPictures),
  /** A photo of it can be handed in. */
  photo: z.boolean(),
})

export const listInput = z.strictObject({ service: serviceId, answers: answersInput })
export const listOutput = z.object({
  /** Exactly those of this case. */
  papers: z.array(paperOfCase),
  outcome: z.enum(outcomeKinds),
  says: z.string(),
  /** Where to go instead; null where it is done here, or not at all. */
  where: z.nullable(z.string()),
  edition: z.string(),
  fee: z.string(),
  /** Working days, and how often somebody comes. */
  days: z.int(),
  trips: z.int(),
  stopped,
})
export type ListOutput = z.infer<typeof listOutput>
