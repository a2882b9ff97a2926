/** The way through a service's questions that given answers take: pure, on the phone, without a trip to the server. */
import type { Answers, Outcome, Question, ServiceSpec } from '@shared/services/spec'

type Routes = Pick<ServiceSpec, 'questions' | 'outcomes'>

interface Walk {
  /** The questions that were answered, in the order in which they lead to each other. */
  asked: Question[]
  /** The question to be asked now; null at the end. */
  next: Question | null
  outcome: Outcome | null
}

/** Follows the answers from the first question. A way that leads nowhere ends with neither: the checker lets no such service through. */
export function walk({ questions, outcomes }: Routes, answers: Answers): Walk {
  const asked: Question[] = []
  let to = questions[0]?.id
  for (;;) {
    const question = questions.find(({ id }) => id === to)
    if (!question || asked.includes(question)) break
    const chosen = question.options.find(({ id }) => id === answers[question.id])
    if (!chosen) return { asked, next: question, outcome: null }
    asked.push(question)
    to = chosen.to
  }
  return { asked, next: null, outcome: outcomes.find(({ id }) => id === to) ?? null }
}

/** The answers that count: what was answered on another way, before somebody went back, is left out. */
export const onRoute = (routes: Routes, answers: Answers): Answers =>
  Object.fromEntries(walk(routes, answers).asked.map(({ id }) => [id, answers[id] ?? '']))

/** How many questions there are at the most from this one on, itself included; those that are known are not asked. */
export function mostLeft({ questions }: Pick<Routes, 'questions'>, from: string, known: Answers = {}): number {
  const found = new Map<string, number>()
  const longest = (id: string): number => {
    const before = found.get(id)
    if (before !== undefined) return before
    const question = questions.find(each => each.id === id)
    if (!question) return 0
    // In a circle it ends here, instead of never.
    found.set(id, 0)
    const told = question.options.find(option => option.id === known[id])
    const beyond = told ? longest(told.to) : 1 + Math.max(0, ...question.options.map(({ to }) => longest(to)))
    found.set(id, beyond)
    return beyond
  }
  return longest(from)
}
