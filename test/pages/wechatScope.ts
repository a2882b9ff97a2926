/**
 * What the mini-program's scripts may see of the world. jsdom and node lend them a browser's and a server's globals, and a page that
 * used localStorage, fetch, Blob or AbortController would pass here and break in WeChat (PLATFORM §5). So every name that a script does
 * not declare itself is looked up here: ECMAScript as far as old phones have it, timers, the console, and what WeChat adds. All others
 * are undefined.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { scheme, takeNewerAway } from './oldPhone'

const language = runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]
const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
/** WeChat has them, but forbids to make code out of text. */
const forbidden = (): never => {
  throw new EvalError('WeChat allows no new Function')
}
const noFunction = new Proxy(Function, { construct: forbidden, apply: forbidden })

interface Module {
  exports: unknown
}

/**
 * Runs the scripts below `root` as one phone would: each once, with `require` between them.
 * @param given what WeChat adds: wx, App, Page, Component, getApp, getCurrentPages
 */
export function wechatScope(root: string, given: Record<string, unknown>) {
  const known: Record<string, unknown> = Object.create(null)
  for (const name of [...language, ...timers, 'console']) known[name] = Reflect.get(globalThis, name)
  for (const name of takeNewerAway()) delete known[name]
  Object.assign(known, given, { Function: noFunction, eval: forbidden })
  // `has` says yes to every name, so that none reaches the globals around.
  const world = new Proxy(known, { has: (_, name) => typeof name === 'string' })
  const modules = new Map<string, Module>()

  function run(file: string): unknown {
    const whole = file.endsWith('.js') ? file : `${file}.js`
    const loaded = modules.get(whole)
    if (loaded) return loaded.exports
    const module: Module = { exports: {} }
    modules.set(whole, module)
    const code = `with (world) { return function (require, module, exports) { ${readFileSync(whole, 'utf8')}\n} }`
    const script = new Function('world', `${code}\n//# sourceURL=${scheme}${path.relative(root, whole)}`)(
      world,
    ) as Script
    script(wanted => run(path.resolve(path.dirname(whole), wanted)), module, module.exports)
    return module.exports
  }
  return { run }
}

type Script = (require: (wanted: string) => unknown, module: Module, exports: unknown) => void
