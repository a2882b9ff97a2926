/**
 * What a service is, as data (DOMAIN §7): its questions with their routes, where they can end, and the papers that a case needs. All questions are
 * choices, numbers are bands, so that every combination of answers can be walked. Here are only types: the phone walks a spec without a schema.
 */

/**
 * What may be known of somebody already, so that they are not asked, and its values (cloudfunctions/services/catalogue/known.ts says from where).
 * An age is a band, named by its first year. That somebody has no home or no lease here, nobody knows.
 */
export const factValues = {
  ageBand: ['from0', 'from14', 'from18', 'from60', 'from65', 'from70', 'from80', 'from90', 'from100'],
  home: ['here'],
  relation: ['owner', 'family', 'tenant'],
  lease: ['running'],
} as const
export type KnownFact = keyof typeof factValues
export type FactValue<Fact extends KnownFact> = (typeof factValues)[Fact][number]
export const knownFacts = Object.keys(factValues) as KnownFact[]

export interface Option {
  id: string
  label: string
  /** The question that comes next, or the outcome at which it ends. */
  to: string
  /** Values of the question's fact for which this is the answer. */
  known?: string[] | undefined
}

export interface Question {
  id: string
  ask: string
  /** 为什么问. */
  why: string
  options: Option[]
  known?: KnownFact | undefined
}

/** `apply`: here are the papers. `notNeeded`: 您不用办. `elsewhere`: the right place to go. */
export const outcomeKinds = ['apply', 'notNeeded', 'elsewhere'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export interface Outcome {
  id: string
  kind: OutcomeKind
  says: string
  /** Where to go instead, with its phone. */
  where?: string | undefined
}

/** One of these options was chosen at that question. */
export interface Is {
  question: string
  options: string[]
}
/** When a paper or a field is needed: all of these hold, and of each any. Empty: always. */
export type Condition = { any: Is[] }[]

export const paperHows = ['original', 'copy', 'both'] as const
export type PaperHow = (typeof paperHows)[number]

export interface PaperRule {
  id: string
  name: string
  how: PaperHow
  count: number
  why: string
  /** Where to get it for whoever has none. */
  from: string
  /** An example, drawn by us. */
  picture: PaperPicture
  when: Condition
  /** A photo of it can be handed in with the application. */
  photo: boolean
}

/** The drawings there are. */
export const paperPictures = [
  'idCard',
  'householdRegister',
  'lease',
  'deed',
  'photo',
  'form',
  'certificate',
  'bankCard',
  'letter',
] as const
export type PaperPicture = (typeof paperPictures)[number]

/** What is written on an application beside its answers. */
export interface FieldRule {
  id: string
  label: string
  kind: 'text' | 'phone' | 'day'
  required: boolean
  /** Longest text in characters. */
  most: number
  when: Condition
}

/** A refusal names one of these, never free text alone. */
export interface Refusal {
  id: string
  reason: string
  remedy: string
  /** It is about papers: for whoever applies again it was the one correction there is. */
  forPapers?: boolean | undefined
}

/** What a service gives that ends some day: whoever has it is told in time. */
export interface Gives {
  /** As people call it. */
  name: string
  /** What has to be done before it ends, in a sentence. */
  todo: string
}

export interface ServiceSpec {
  id: string
  name: string
  forWhom: string
  /** Its texts are samples. */
  sample: boolean
  /** When somebody last held them against the law and the counter: a day. */
  checkedOn: string
  fee: string
  /** Working days from the day it was accepted. */
  days: number
  /** An entry of the directory. */
  where: string
  law: string
  /** The first one is asked first. */
  questions: Question[]
  outcomes: Outcome[]
  papers: PaperRule[]
  fields: FieldRule[]
  refusals: Refusal[]
  /** Days after the end of an application after which its papers are gone. */
  purgeDays: number
  gives?: Gives | undefined
}

/** Question → the chosen option. */
export type Answers = Record<string, string>
