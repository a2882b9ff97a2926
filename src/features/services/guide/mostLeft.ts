import type { Answers, ServiceSpec } from '@shared/services/spec'

/**
 * How many questions there are at the most from this one on, itself included: for 最多还有 3 问. What is known is not asked.
 * Always comes to an end: what stands in a circle counts once.
 */
export function mostLeft({ questions }: Pick<ServiceSpec, 'questions'>, from: string, known: Answers = {}): number {
  const found = new Map<string, number>()
  const longest = (id: string): number => {
    const before = found.get(id)
    if (before !== undefined) return before
    const question = questions.find(each => each.id === id)
    if (!question) return 0
    found.set(id, 0)
    const told = question.options.find(option => option.id === known[id])
    const beyond = told ? longest(told.to) : 1 + Math.max(0, ...question.options.map(({ to }) => longest(to)))
    found.set(id, beyond)
    return beyond
  }
  return longest(from)
}
