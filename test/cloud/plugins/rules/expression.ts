/**
 * The expressions of WeChat Cloud's security rules (https://docs.cloudbase.net/database/security-rules), read into a tree and
 * never run as code. Understood: `auth.…`, `now`, texts, numbers, `true`, `false`, `null`, lists, `== != > >= < <= in && || !` and
 * brackets; for the database `doc.…` and `request.data.…`; for the storage `resource.openid`, `resource.path` and
 * `/pattern/.test(…) == true` (https://docs.cloudbase.net/storage/security-rules/secure_resource). Everything else, such as
 * `get()`, is refused by its name.
 */
import { compile, type Pattern } from '../../pattern'

export type Expression =
  | { kind: 'value'; value: unknown }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'path'; path: string[] }
  | { kind: 'not'; of: Expression }
  | { kind: 'both' | 'either'; left: Expression; right: Expression }
  | { kind: 'compare'; operator: string; left: Expression; right: Expression }
  | { kind: 'test'; pattern: Pattern; of: Expression }

/** Whose rule it is: what a rule may name differs. */
export type Subject = 'database' | 'storage'

/** The documented length of a rule. */
const longest = 1024
const roots: Record<Subject, string[]> = {
  database: ['auth', 'doc', 'request', 'now'],
  storage: ['auth', 'resource', 'now'],
}
/** What is known of a file. The documentation's examples name its size and metadata, its tables do not. */
const ofResource = ['openid', 'path']
const words: Record<string, unknown> = { true: true, false: false, null: null }
const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|'([^'\\]*)'|"([^"\\]*)"|\/((?:[^\\/[]|\\.|\[(?:[^\\\]]|\\.)*\])+)\/|([A-Za-z_]\w*)|(===|!==|==|!=|>=|<=|&&|\|\||[><!()[\],.]))/y

type Token = { type: 'number' | 'text' | 'pattern' | 'name' | 'sign'; text: string }

/** @throws Error that names what is not understood */
export function parseRule(text: string, subject: Subject): Expression {
  if (text.length > longest) throw new Error(`a rule may have ${longest} characters`)
  const tokens = tokensOf(text)
  let at = 0
  const peek = (sign: string) =>
    tokens[at]?.text === sign && (tokens[at]?.type === 'sign' || tokens[at]?.type === 'name')
  const take = (sign: string) => peek(sign) && !!++at
  function need(sign: string): void {
    if (!take(sign)) throw new Error(`${sign} is missing before ${tokens[at]?.text ?? 'the end'}`)
  }

  function either(): Expression {
    let left = both()
    while (take('||')) left = { kind: 'either', left, right: both() }
    return left
  }
  function both(): Expression {
    let left = comparison()
    while (take('&&')) left = { kind: 'both', left, right: comparison() }
    return left
  }
  function comparison(): Expression {
    const left = single()
    const operator = ['===', '!==', '==', '!=', '>=', '<=', '>', '<', 'in'].find(take)
    const right = operator ? single() : undefined
    requireExplicit(left, right)
    return operator && right ? { kind: 'compare', operator: operator.replace(/^(.=)=$/, '$1'), left, right } : left
  }
  function single(): Expression {
    if (take('!')) return negation()
    if (take('(')) return bracketed()
    if (take('[')) return list()
    const token = tokens[at++]
    if (token?.type === 'number') return { kind: 'value', value: Number(token.text) }
    if (token?.type === 'text') return { kind: 'value', value: token.text }
    if (token?.type === 'pattern' && subject === 'storage') return test(token.text)
    if (token?.type === 'pattern') throw new Error(`/${token.text}/ is only for the storage`)
    if (token?.type !== 'name') throw new Error(`${token?.text ?? 'the end'} is not understood here`)
    if (Object.hasOwn(words, token.text)) return { kind: 'value', value: words[token.text] }
    if (peek('(')) throw new Error(`${token.text}() is not emulated`)
    if (!roots[subject].includes(token.text)) throw new Error(`${token.text} is not known`)
    return path(token.text)
  }
  function negation(): Expression {
    const of = single()
    requireExplicit(of, undefined)
    return { kind: 'not', of }
  }
  function test(source: string): Expression {
    for (const sign of ['.', 'test', '(']) need(sign)
    const of = either()
    need(')')
    return { kind: 'test', pattern: compile(source, ''), of }
  }
  function bracketed(): Expression {
    const inner = either()
    need(')')
    return inner
  }
  function list(): Expression {
    const items: Expression[] = []
    while (!peek(']')) {
      items.push(either())
      if (!take(',')) break
    }
    need(']')
    return { kind: 'list', items }
  }
  function path(root: string): Expression {
    const steps = [root]
    while (take('.')) {
      const step = tokens[at++]
      if (step?.type !== 'name') throw new Error(`a name is missing after ${steps.join('.')}.`)
      if (peek('(')) throw new Error(`${step.text}() is not emulated`)
      steps.push(step.text)
    }
    if (root === 'resource' && (steps.length !== 2 || !ofResource.includes(steps[1] ?? ''))) {
      throw new Error(`${steps.join('.')} is not emulated`)
    }
    return { kind: 'path', path: steps }
  }

  const whole = either()
  if (at < tokens.length) throw new Error(`${tokens[at]?.text} is not understood here`)
  return whole
}

/** Documented: the result of a pattern's test must be compared with `true` or `false`, and is not true by itself. */
function requireExplicit(left: Expression, right: Expression | undefined): void {
  const sides = [left, right]
  if (!sides.some(side => side?.kind === 'test')) return
  if (!sides.some(side => side?.kind === 'value' && typeof side.value === 'boolean')) {
    throw new Error('the result of .test() must be compared with true or false')
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(tokenPattern)
  while (pattern.lastIndex < text.trimEnd().length) {
    const from = pattern.lastIndex
    const [, number, single, double, regex, name, sign] = pattern.exec(text) ?? []
    const quoted = single ?? double
    if (number !== undefined) tokens.push({ type: 'number', text: number })
    else if (quoted !== undefined) tokens.push({ type: 'text', text: quoted })
    else if (regex !== undefined) tokens.push({ type: 'pattern', text: regex })
    else if (name !== undefined) tokens.push({ type: 'name', text: name })
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign })
    else throw new Error(`${text.slice(from).trim().slice(0, 12)} is not understood`)
  }
  return tokens
}
