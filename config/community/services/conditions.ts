/** How a service says when a paper is needed (types/services/guide/spec.ts: `Condition`). */
import type { Condition, Is } from '@shared/services/guide/spec'

/** One of these options was chosen there. */
const is = (question: string, ...options: string[]): Is => ({ question, options })

export const always: Condition = []
export const when = (question: string, ...options: string[]): Condition => [{ any: [is(question, ...options)] }]
/** Any of these holds. */
export const anyOf = (...ways: Condition[]): Condition => [{ any: ways.flatMap(way => way.flatMap(({ any }) => any)) }]
/** All of these hold. */
export const allOf = (...parts: Condition[]): Condition => parts.flat()
