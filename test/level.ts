/**
 * What phones of the promised level cannot run: WeChat takes the scripts as they are and makes up for no syntax. iOS 12 and Chrome 78
 * read ES2019 (no `?.`, `??`, private names) without lookbehind; what they lack of built-ins says newerBuiltIns.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, type AnyNode } from 'acorn'
import { newerBuiltIns } from './newerBuiltIns'

const ecmaVersion = 2019

const isNode = (value: unknown): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string'

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const part of Object.values(node) as unknown[])
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) yield* nodesOf(child)
}

const wholes = new Set(newerBuiltIns.map(({ name }) => name))

/** What a node asks of the engine that it need not have. */
function asked(node: AnyNode): string | undefined {
  if (node.type === 'Literal' && node.regex && /\(\?<[=!]/.test(node.regex.pattern)) return 'lookbehind'
  if (node.type === 'Identifier' && wholes.has(node.name)) return node.name
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed) {
    const { object, property } = node.callee
    const name = property.type === 'Identifier' ? property.name : ''
    return [`.${name}`, `${object.type === 'Identifier' ? object.name : ''}.${name}`].find(each => wholes.has(each))
  }
  return undefined
}

export interface Level {
  scripts: number
  /** Scripts with what is wrong with their syntax. */
  unreadable: string[]
  /** Built-ins with the scripts that use them. */
  missing: string[]
}

/** Reads every script below a folder as such a phone would. */
export function levelOf(folder: string): Level {
  const scripts = (readdirSync(folder, { recursive: true }) as string[]).filter(file => file.endsWith('.js')).sort()
  const unreadable: string[] = []
  const missing = new Set<string>()
  for (const file of scripts) {
    try {
      const program = parse(readFileSync(path.join(folder, file), 'utf8'), { ecmaVersion, sourceType: 'script' })
      for (const node of nodesOf(program)) {
        const what = asked(node)
        if (what) missing.add(`${what} in ${file}`)
      }
    } catch (error) {
      unreadable.push(`${file}: ${(error as Error).message}`)
    }
  }
  return { scripts: scripts.length, unreadable, missing: [...missing].sort() }
}
