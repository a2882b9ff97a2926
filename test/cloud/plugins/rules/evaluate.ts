/**
 * Whether a rule allows a request. What the request leaves open (a field of the document that its query does not fix) is
 * unknown, and only a rule that is true whatever it may be allows: the query must ask for no more than the rule gives.
 */
import type { Expression } from './expression'

/** What the names of a rule stand for; fields that are absent are unknown. */
export interface Scope {
  auth: Record<string, unknown>
  doc?: Record<string, unknown>
  resource?: Record<string, unknown>
  request?: { data?: Record<string, unknown> }
  now: number
}

const unknown = Symbol('unknown')

/** True only when the rule is certainly true. */
export const allows = (rule: Expression, scope: Scope): boolean => value(rule, scope) === true

function value(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'value':
      return expression.value
    case 'list': {
      const items = expression.items.map(item => value(item, scope))
      return items.includes(unknown) ? unknown : items
    }
    case 'path':
      return at(scope, expression.path)
    case 'not': {
      const of = value(expression.of, scope)
      return of === unknown ? unknown : !of
    }
    case 'both': {
      const sides = [value(expression.left, scope), value(expression.right, scope)]
      return sides.some(side => side !== unknown && !side) ? false : sides.includes(unknown) ? unknown : true
    }
    case 'either': {
      const sides = [value(expression.left, scope), value(expression.right, scope)]
      return sides.some(side => side !== unknown && side) ? true : sides.includes(unknown) ? unknown : false
    }
    case 'test': {
      const of = value(expression.of, scope)
      return of === unknown ? unknown : typeof of === 'string' && expression.pattern.test(of)
    }
    case 'compare':
      return compare(expression.operator, value(expression.left, scope), value(expression.right, scope))
  }
}

function at(scope: Scope, [root = '', ...steps]: string[]): unknown {
  let found: unknown = (scope as unknown as Record<string, unknown>)[root]
  for (const step of steps) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) {
      // Who calls, and what they send, is known: what is not in it is nothing.
      return root === 'auth' || root === 'request' ? null : unknown
    }
    found = (found as Record<string, unknown>)[step]
  }
  return found ?? null
}

/** Kinds are never converted: a number and a text are different, and have no order. */
function compare(operator: string, left: unknown, right: unknown): unknown {
  if (left === unknown || right === unknown) return unknown
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  if (operator === 'in') return Array.isArray(right) && right.includes(left)
  const ordered =
    (typeof left === 'number' && typeof right === 'number') || (typeof left === 'string' && typeof right === 'string')
  if (!ordered) return false
  const [a, b] = [left as number, right as number]
  return operator === '>' ? a > b : operator === '>=' ? a >= b : operator === '<' ? a < b : a <= b
}
