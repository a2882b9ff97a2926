/** How the services of this folder are written down: a line for each question, option, outcome, paper, field and refusal (types/services/guide/spec.ts). */
import type {
  Condition,
  FieldRule,
  KnownFact,
  Option,
  Outcome,
  PaperRule,
  Question,
  Refusal,
} from '@shared/services/guide/spec'
import { always, when } from './conditions'

/** An option, and what comes after it; `known`: the values of the question's fact for which it is the answer. */
type Line = readonly [id: string, label: string, to: string, known?: readonly string[]]

export const question = (
  id: string,
  ask: string,
  why: string,
  options: readonly Line[],
  known?: KnownFact,
): Question => ({
  id,
  ask,
  why,
  options: options.map(optionOf),
  ...(known ? { known } : {}),
})

const optionOf = ([id, label, to, known]: Line): Option => ({ id, label, to, ...(known ? { known: [...known] } : {}) })

export const applies = (says: string): Outcome => ({ id: 'apply', kind: 'apply', says })
export const notNeeded = (id: string, says: string): Outcome => ({ id, kind: 'notNeeded', says })
export const elsewhere = (id: string, says: string, where: string): Outcome => ({ id, kind: 'elsewhere', says, where })

/** A paper that only this service asks for; a photo of it can be handed in. */
export const own = (
  id: string,
  name: string,
  how: PaperRule['how'],
  picture: PaperRule['picture'],
  when: Condition,
  why: string,
  from: string,
): PaperRule => ({ id, name, how, count: 1, why, from, picture, when, photo: true })

const field =
  (kind: FieldRule['kind'], most: number) =>
  (id: string, label: string, when: Condition = always): FieldRule => ({ id, label, kind, required: true, most, when })
export const text = field('text', 60)
export const phone = field('phone', 11)
export const day = field('day', 10)

export const refusal = (id: string, reason: string, remedy: string, more: Partial<Refusal> = {}): Refusal => ({ id, reason, remedy, ...more }) // prettier-ignore

/** The same everywhere: what is written down, who comes, and what a paper can be refused for. */
export const whoAsked = (to = 'apply'): Question =>
  question('who', '谁来窗口办？', '家里人替您来也行，要多带两样', [
    ['self', '本人来', to],
    ['family', '家里人替他来', to],
  ])
export const byFamily = when('who', 'family')
export const whoPapers: PaperRule[] = [
  own('agentIdCard', '来办的家里人的身份证', 'both', 'idCard', byFamily, '核对是谁替他来的', '丢了的，到就近的派出所补办'),
  own('agentLetter', '委托书', 'original', 'letter', byFamily, '本人同意家里人替他办', '社区窗口有空白的，本人签字或者按手印；孩子的由父母签'),
] // prettier-ignore
export const whoFields: FieldRule[] = [
  text('name', '要办的人叫什么'),
  phone('phone', '手机号'),
  text('agent', '来办的家里人叫什么', byFamily),
]
export const notTrue = refusal('paperNotTrue', '材料跟实际对不上', '换成真的材料，可以重新申请', { forPapers: true })
export const notHere = refusal('notHere', '不归小寨子社区管', '到户口或者住处所在的社区办，材料一样')
