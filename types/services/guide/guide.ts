/**
 * Walking a service (DOMAIN §7): the phone asks question by question from the data alone, the server asks the same once more of what is handed in. Pure.
 * Whatever a spec says, a walk ends: what is asked a second time is a circle, and leads nowhere.
 */
import type {
  Answers,
  Condition,
  FieldRule,
  KnownFact,
  Option,
  Outcome,
  PaperRule,
  Question,
  ServiceSpec,
} from './spec'

interface Step {
  question: Question
  option: Option
}

interface Walk {
  /** What was answered, in the order in which it is asked. */
  steps: Step[]
  /** The question that waits for an answer; null at an end, or where the spec leads nowhere. */
  next: Question | null
  outcome: Outcome | null
}

/** What was answered there; of names that every object has, nothing. */
const given = (answers: Answers, question: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(answers, question) ? answers[question] : undefined

/** The way that these answers take. An answer that is no option of its question counts as none. */
export function walk({ questions, outcomes }: ServiceSpec, answers: Answers): Walk {
  const steps: Step[] = []
  const passed = new Set<Question>()
  let question = questions[0]
  while (question && !passed.has(question)) {
    passed.add(question)
    const chosen = given(answers, question.id)
    const option = question.options.find(({ id }) => id === chosen)
    if (!option) return { steps, next: question, outcome: null }
    steps.push({ question, option })
    const outcome = outcomes.find(({ id }) => id === option.to)
    if (outcome) return { steps, next: null, outcome }
    question = questions.find(({ id }) => id === option.to)
  }
  return { steps, next: null, outcome: null }
}

/** The question that comes next; null when the guide is through. */
export const nextOf = (spec: ServiceSpec, answers: Answers): Question | null => walk(spec, answers).next

/** Where these answers end; null as long as something is still asked. */
export const outcomeOf = (spec: ServiceSpec, answers: Answers): Outcome | null => walk(spec, answers).outcome

/** Only what is asked on this way: whoever went back and chose anew leaves answers behind that mean nothing any more. */
export function answersOn(spec: ServiceSpec, answers: Answers): Answers {
  const asked: Answers = {}
  for (const { question, option } of walk(spec, answers).steps) asked[question.id] = option.id
  return asked
}

/** Does it hold for these answers, all of which are on the way? */
export const holds = (condition: Condition, answers: Answers): boolean =>
  condition.every(({ any }) => any.some(({ question, options }) => options.includes(given(answers, question) ?? '')))

const needed = <T extends { when: Condition }>(rules: readonly T[], spec: ServiceSpec, answers: Answers): T[] => {
  if (outcomeOf(spec, answers)?.kind !== 'apply') return []
  const chosen = answersOn(spec, answers)
  return rules.filter(({ when }) => holds(when, chosen))
}

/** Exactly the papers of this case; none where there is nothing to apply for. */
export const papersOf = (spec: ServiceSpec, answers: Answers): PaperRule[] => needed(spec.papers, spec, answers)

/** What has to be written down in this case. */
export const fieldsOf = (spec: ServiceSpec, answers: Answers): FieldRule[] => needed(spec.fields, spec, answers)

/** How often somebody comes: once to fetch it, and once before that where a paper cannot be handed in as a photo. */
export const tripsOf = (papers: readonly PaperRule[]): number => (papers.some(({ photo }) => !photo) ? 2 : 1)

/** Answers that need not be asked for. @param facts what is known of somebody, by its value */
export function knownFrom(spec: ServiceSpec, facts: Partial<Record<KnownFact, string>>): Answers {
  const answers: Answers = {}
  for (const { id, known, options } of spec.questions) {
    const value = known && facts[known]
    const option = value === undefined ? undefined : options.find(each => each.known?.includes(value))
    if (option) answers[id] = option.id
  }
  return answers
}

/**
 * What is wrong with answers that came in, by question, as sentences: nothing is silently left out. Empty when they lead to an end, and no
 * further one stands among them.
 */
export function faultsIn(spec: ServiceSpec, answers: Answers): Record<string, string> {
  const { steps, next, outcome } = walk(spec, answers)
  const faults: Record<string, string> = {}
  for (const id of Object.keys(answers)) {
    if (steps.some(({ question }) => question.id === id) || id === next?.id) continue
    const { ask } = spec.questions.find(question => question.id === id) ?? {}
    faults[id] = ask === undefined ? '没有这一问，请从头再问一遍' : `「${ask}」这一问您不用答，请从头再问一遍`
  }
  if (next)
    faults[next.id] =
      given(answers, next.id) !== undefined ? `「${next.ask}」没有这个选项，请重新选` : `还有一问没答：「${next.ask}」`
  else if (!outcome) faults[spec.questions[0]?.id ?? 'answers'] = '这件事的问题没问完，请打电话问社区窗口'
  return faults
}

/** How many questions may still come at the most, the one that waits among them; 0 at an end. */
export function mostLeft(spec: ServiceSpec, answers: Answers): number {
  const known = new Map<string, number>()
  const from = (question: Question | undefined): number => {
    if (!question) return 0
    const found = known.get(question.id)
    if (found !== undefined) return found
    // In a circle it counts once.
    known.set(question.id, 0)
    const left = 1 + Math.max(0, ...question.options.map(({ to }) => from(spec.questions.find(({ id }) => id === to))))
    known.set(question.id, left)
    return left
  }
  return from(walk(spec, answers).next ?? undefined)
}
