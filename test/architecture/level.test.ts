import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse, type AnyNode, type ClassBody } from 'acorn'
import { levelOf } from '../level'

const folder = mkdtempSync(path.join(tmpdir(), 'level-'))
afterAll(() => rmSync(folder, { recursive: true }))

const levelOfScript = (script: string) => {
  writeFileSync(path.join(folder, 'page.js'), script)
  return levelOf(folder)
}

describe('a phone of the promised level', () => {
  const built = levelOf(path.resolve('dist/weapp'))

  it('can read every script of the mini-program', () => {
    expect(built.scripts).toBeGreaterThan(30)
    expect(built.unreadable).toEqual([])
  })

  it('has every built-in that the mini-program uses', () => {
    // Webpack, and what packs a sheet, ask whether these are there, and do without.
    const asked =
      /^(globalThis in runtime[.]js|queueMicrotask in packages\/(counter|grid|services|staff)\/sub-common\/\w+[.]js)$/
    expect(built.missing.filter(each => !asked.test(each))).toEqual([])
  })

  it.each(['a?.b', 'a ?? b', 'a ||= b', 'class A { #b = 1 }', 'class A { b = 1 }', 'const a = 1_000', 'import("a")'])(
    'could not read %s',
    script => {
      expect(levelOfScript(script).unreadable).toHaveLength(1)
    },
  )

  it.each([
    ['list.at(-1)', '.at'],
    ['Object.fromEntries(pairs)', 'Object.fromEntries'],
    ['words.replaceAll("a", "b")', '.replaceAll'],
    ['Promise.allSettled(all)', 'Promise.allSettled'],
    ['structuredClone(a)', 'structuredClone'],
    ['globalThis.a', 'globalThis'],
    ['/(?<!a)b/.test(c)', 'lookbehind'],
  ])('has nothing for %s', (script, what) => {
    expect(levelOfScript(script).missing).toEqual([`${what} in page.js`])
  })

  it('reads what is old enough', () => {
    const script =
      'async function a({ b, ...c }) { try { await b } catch { return [...c.flatMap(d => d.at)].includes(`e`) } }'
    expect(levelOfScript(script)).toEqual({ scripts: 1, unreadable: [], missing: [] })
  })
})

interface OfClass {
  name: string
  parent: string | undefined
  hidden: string[]
}

/** The private names of the query library, which the build makes plain (config/plainNames.js). */
function classes(): OfClass[] {
  const library = path.resolve('node_modules/@tanstack/query-core/build/modern')
  const files = readdirSync(library).filter(file => file.endsWith('.js'))
  const found: OfClass[] = []
  // The library writes `var Query = class extends Removable`.
  const look = (node: AnyNode) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init?.type === 'ClassExpression') {
      const { superClass, body } = node.init
      const parent = superClass?.type === 'Identifier' ? superClass.name : undefined
      found.push({ name: node.id.name, parent, hidden: hiddenIn(body) })
    }
    for (const part of Object.values(node) as unknown[])
      for (const child of Array.isArray(part) ? part : [part])
        if (typeof (child as AnyNode | null)?.type === 'string') look(child as AnyNode)
  }
  for (const file of files)
    look(parse(readFileSync(path.join(library, file), 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' }))
  return found
}

const hiddenIn = ({ body }: ClassBody) =>
  body.flatMap(part => ('key' in part && part.key.type === 'PrivateIdentifier' ? part.key.name : []))

describe('the private names of the query library', () => {
  const all = classes()
  const above = (name: string | undefined): OfClass[] => {
    const found = all.find(each => each.name === name)
    return found ? [found, ...above(found.parent)] : []
  }

  it('can be made plain: none hides a name of a class above it', () => {
    expect(all.flatMap(({ hidden }) => hidden).length).toBeGreaterThan(50)
    expect(all.filter(({ parent }) => parent && above(parent).length > 0).length).toBeGreaterThan(3)
    const twice = all.flatMap(({ name, parent, hidden }) =>
      above(parent).flatMap(higher =>
        hidden.filter(each => higher.hidden.includes(each)).map(each => `${name}.${each}`),
      ),
    )
    expect(twice).toEqual([])
  })
})
