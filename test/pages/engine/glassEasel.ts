/**
 * glass-easel, the engine that WeChat's newer base libraries draw with, with the official compiler of templates. What WeChat brings along, its
 * built-in components, is not public: each tag of the compiled templates is registered as a component that takes what they hand to it, and draws
 * what stands in it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MiniProgramEnv, glassEasel, type ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { DrawnNode, EngineOf } from './engine'

type Template = ReturnType<typeof templatesOf>

/** Everything below a folder, as paths in it. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))

const withoutEnding = (file: string) => file.slice(0, file.lastIndexOf('.'))

/** What the official compiler makes of some templates. @throws when it finds fault with one */
function compiled(templates: Iterable<[file: string, text: string]>) {
  const group = new TmplGroup()
  for (const [file, text] of templates) {
    if (file.endsWith('.wxs')) group.addScript(withoutEnding(file), text)
    else {
      const faults = group.addTmpl(withoutEnding(file), text) as { message?: string }[]
      if (faults.length > 0) throw new Error(`${file}: ${faults.map(fault => JSON.stringify(fault)).join(', ')}`)
    }
  }
  const made = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Record<string, never>
  group.free()
  return made
}

const templateOf = (groupList: Record<string, never>, name: string) =>
  ({ groupList, content: groupList[name] }) as never

/** Built-in tags of the app, each with the attributes that stand on it somewhere. */
function builtInTags(templates: Iterable<[file: string, text: string]>): Map<string, Set<string>> {
  const tags = new Map<string, Set<string>>()
  for (const [, text] of templates)
    for (const [, tag = '', given = ''] of text.matchAll(/<([a-z-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
      if (['template', 'block', 'wxs', 'import', 'slot', 'comp'].includes(tag)) continue
      const known = tags.get(tag) ?? new Set()
      for (const [, name = ''] of given.matchAll(/([\w:-]+)(?:=|\s|$)/g))
        if (!/^(bind|catch|data-|wx:|id$|class$|style$)/.test(name)) known.add(camel(name))
      tags.set(tag, known)
    }
  return tags
}
const camel = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

// What goes wrong in a script or a template fails the test instead of standing in the log.
glassEasel.globalOptions.throwGlobalError = true

/** Compiled once for all phones; the scripts run on each of them. */
const known = new Map<string, Template>()
function templatesOf(root: string) {
  const files = filesBelow(root).filter(file => /\.wx(ml|s)$/.test(file))
  const texts = files.map(file => [file, readFileSync(path.join(root, file), 'utf8')] as [string, string])
  const pages = files.filter(file => file.endsWith('.wxml')).map(withoutEnding)
  return { pages, groups: compiled(texts), tags: builtInTags(texts), slot: compiled([['slot.wxml', '<slot/>']]) }
}

export const glass: EngineOf = (root, run) => {
  const { pages, groups, tags, slot } = known.get(root) ?? templatesOf(root)
  known.set(root, { pages, groups, tags, slot })
  const environment = new MiniProgramEnv()
  const builtIn = environment.getGlobalCodeSpace()
  for (const [tag, names] of tags) {
    builtIn.addComponentStaticConfig(tag, { component: true, usingComponents: {} })
    builtIn.addCompiledTemplate(tag, templateOf(slot, 'slot'))
    const properties = Object.fromEntries([...names].map(name => [name, { type: null }]))
    builtIn.componentEnv(tag, env => env.Component({ properties } as never))
  }
  const space = environment.createCodeSpace('app', true)
  const components = space.getComponentSpace()
  for (const tag of tags.keys())
    components.setGlobalUsingComponent(tag, builtIn.getComponentSpace().getComponentByUrl(tag, ''))
  const used = new Map<string, string[]>()
  for (const page of pages) {
    space.addCompiledTemplate(page, templateOf(groups, page))
    const config = configOf(root, page)
    space.addComponentStaticConfig(page, config as never)
    const below = Object.values(config.usingComponents ?? {})
    used.set(page, below.map(each => path.join(path.dirname(page), each))) // prettier-ignore
  }
  const backend = environment.associateBackend()
  const ran = new Set<string>()
  let front: ComponentEnv | null = null

  function ready(route: string): void {
    if (ran.has(route)) return
    ran.add(route)
    for (const each of used.get(route) ?? []) ready(each)
    space.componentEnv(route, env => {
      front = env
      run(path.join(root, `${route}.js`))
      front = null
    })
  }

  return {
    component(config) {
      if (!front) throw new Error('a component outside of its script')
      front.Component(config as never)
    },
    draw(route) {
      ready(route)
      const place = document.createElement('div')
      const gap = document.createElement('span')
      place.append(gap)
      document.body.append(place)
      const drawn = backend.createRoot('page', space, route)
      drawn.attach(place as never, gap as never)
      return {
        nodes: () => [...nodesBelow(drawn.getComponent())].flatMap(nodeOf),
        text: () => place.textContent ?? '',
        data: () => drawn.get().data as Record<string, unknown>,
        leave() {
          drawn.release()
          place.remove()
        },
      }
    },
  }
}

interface Config {
  usingComponents?: Record<string, string>
}
const configOf = (root: string, page: string): Config => {
  try {
    return JSON.parse(readFileSync(path.join(root, `${page}.json`), 'utf8')) as Config
  } catch {
    return {}
  }
}

function* nodesBelow(node: glassEasel.Node): Generator<glassEasel.Element> {
  if (!glassEasel.Element.isElement(node)) return
  yield node
  // A component's own tree has the place for what stands in it; that is found there already.
  const below = glassEasel.Component.isComponent(node) ? node.getShadowRoot()?.childNodes : undefined
  for (const child of [...(below ?? []), ...node.childNodes]) yield* nodesBelow(child)
}

function nodeOf(node: glassEasel.Element): DrawnNode | [] {
  if (!glassEasel.Component.isComponent(node)) return []
  return {
    id: node.id,
    tag: node.is,
    attributes: { ...(node.data as object), id: node.id, class: node.class },
    send: (name, detail, options) => node.triggerEvent(name, detail, options),
  }
}
