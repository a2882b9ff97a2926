/** When a paper is wanted, while somebody taps it together (types/services/guide/spec.ts: `Condition`). Pure. */
import type { Condition, Is } from '@shared/services/guide/spec'

/** The options that are chosen of a question. */
export const chosenAt = (when: Condition, question: string): string[] =>
  when.flatMap(({ any }) => any.filter(each => each.question === question).flatMap(({ options }) => options))

/**
 * With an option chosen, or not any more. Where questions stand side by side, of which any is enough, they stay so; a question that is new must fit too. A
 * question of which nothing is chosen is not asked about.
 */
export function toggledAt(when: Condition, question: string, option: string): Condition {
  const isThere = when.some(({ any }) => any.some(each => each.question === question))
  if (!isThere) return [...when, { any: [{ question, options: [option] }] }]
  const toggled = (is: Is): Is[] => {
    if (is.question !== question) return [is]
    const options = is.options.includes(option) ? is.options.filter(each => each !== option) : [...is.options, option]
    return options.length > 0 ? [{ question, options }] : []
  }
  return when.map(({ any }) => ({ any: any.flatMap(toggled) })).filter(({ any }) => any.length > 0)
}
