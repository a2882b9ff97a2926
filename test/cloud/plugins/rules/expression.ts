/**
 * The expressions of WeChat Cloud's security rules (https://docs.cloudbase.net/database/security-rules), read into a tree and
 * never run as code. Understood: `auth.…`, `doc.…`, `resource.…`, `request.data.…`, `now`, texts, numbers, `true`, `false`, `null`,
 * lists, `== != > >= < <= in && || !`, brackets, and `/regular expression/.test(…)`, which is to be compared with `true` or `false`
 * (https://docs.cloudbase.net/storage/security-rules/secure_resource). Everything else, such as `get()`, is refused by its name.
 */

export type Expression =
  | { kind: 'value'; value: unknown }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'path'; path: string[] }
  | { kind: 'not'; of: Expression }
  | { kind: 'both' | 'either'; left: Expression; right: Expression }
  | { kind: 'compare'; operator: string; left: Expression; right: Expression }
  | { kind: 'test'; pattern: RegExp; of: Expression }

/** The documented length of a rule. */
const longest = 1024
const roots = ['auth', 'doc', 'resource', 'request', 'now']
const words: Record<string, unknown> = { true: true, false: false, null: null }
const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|'([^'\\]*)'|"([^"\\]*)"|\/((?:[^/\\]|\\.)+)\/|([A-Za-z_]\w*)|(===|!==|==|!=|>=|<=|&&|\|\||[><!()[\],.]))/y

type Token = { type: 'number' | 'text' | 'pattern' | 'name' | 'sign'; text: string }

/** @throws Error that names what is not understood */
export function parseRule(text: string): Expression {
  if (text.length > longest) throw new Error(`a rule may have ${longest} characters`)
  const tokens = tokensOf(text)
  let at = 0
  const peek = (sign: string) => ['sign', 'name'].includes(tokens[at]?.type ?? '') && tokens[at]?.text === sign
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
    if (!operator && left.kind === 'test') throw new Error('test() must be compared with true or false')
    return operator ? { kind: 'compare', operator: operator.replace(/^(.=)=$/, '$1'), left, right: single() } : left
  }
  function single(): Expression {
    if (take('!')) return { kind: 'not', of: single() }
    if (take('(')) return bracketed()
    if (take('[')) return list()
    const token = tokens[at++]
    if (token?.type === 'number') return { kind: 'value', value: Number(token.text) }
    if (token?.type === 'text') return { kind: 'value', value: token.text }
    if (token?.type === 'pattern') return test(token.text)
    if (token?.type !== 'name') throw new Error(`${token?.text ?? 'the end'} is not understood here`)
    if (Object.hasOwn(words, token.text)) return { kind: 'value', value: words[token.text] }
    if (peek('(')) throw new Error(`${token.text}() is not emulated`)
    if (!roots.includes(token.text)) throw new Error(`${token.text} is not known`)
    return path(token.text)
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
  function test(pattern: string): Expression {
    for (const sign of ['.', 'test', '(']) need(sign)
    return { kind: 'test', pattern: new RegExp(pattern), of: bracketed() }
  }
  function path(root: string): Expression {
    const steps = [root]
    while (take('.')) {
      const step = tokens[at++]
      if (step?.type !== 'name') throw new Error(`a name is missing after ${steps.join('.')}.`)
      if (peek('(')) throw new Error(`${step.text}() is not emulated`)
      steps.push(step.text)
    }
    return { kind: 'path', path: steps }
  }

  const whole = either()
  if (at < tokens.length) throw new Error(`${tokens[at]?.text} is not understood here`)
  return whole
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(tokenPattern)
  while (pattern.lastIndex < text.trimEnd().length) {
    const from = pattern.lastIndex
    const [, number, single, double, regular, name, sign] = pattern.exec(text) ?? []
    const quoted = single ?? double
    if (number !== undefined) tokens.push({ type: 'number', text: number })
    else if (quoted !== undefined) tokens.push({ type: 'text', text: quoted })
    else if (regular !== undefined) tokens.push({ type: 'pattern', text: regular })
    else if (name !== undefined) tokens.push({ type: 'name', text: name })
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign })
    else throw new Error(`${text.slice(from).trim().slice(0, 12)} is not understood`)
  }
  return tokens
}
