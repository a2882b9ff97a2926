/**
 * What the mini-program's scripts may see of the world. jsdom and node lend them a browser's and a server's globals, and a page that
 * used localStorage, fetch, Blob or AbortController would pass here and break in WeChat (PLATFORM §5). So each script runs with
 * all of them shadowed; what is left is ECMAScript, timers, the console, and what WeChat's script layer adds.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'

const standard = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[])
const shared = new Set(['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
const isIdentifier = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name)

const absent = Object.getOwnPropertyNames(globalThis).filter(
  name => isIdentifier(name) && !shared.has(name) && !standard.has(name),
)

/** WeChat forbids to make code out of text. */
const noFunction = new Proxy(Function, {
  construct: () => forbidden(),
  apply: () => forbidden(),
})
function forbidden(): never {
  throw new EvalError('WeChat allows no new Function')
}

/** `globalThis` as WeChat knows it: the language and the timers, nothing of a browser. */
const bare: Record<string, unknown> = Object.fromEntries(
  [...standard, ...shared].filter(name => name in globalThis).map(name => [name, Reflect.get(globalThis, name)]),
)
bare.globalThis = bare
bare.Function = noFunction

interface Module {
  exports: unknown
}

/**
 * Runs the scripts below `root` as one phone would: each once, with `require` between them.
 * @param given what WeChat adds: wx, App, Page, Component, getApp, getCurrentPages
 */
export function wechatScope(root: string, given: Record<string, unknown>) {
  const scope: Record<string, unknown> = { ...given, globalThis: bare, Function: noFunction }
  const names = [...new Set([...absent, ...Object.keys(scope)])].filter(
    name => !['require', 'module', 'exports'].includes(name),
  )
  const modules = new Map<string, Module>()

  function run(file: string): unknown {
    const whole = file.endsWith('.js') ? file : `${file}.js`
    const known = modules.get(whole)
    if (known) return known.exports
    const module: Module = { exports: {} }
    modules.set(whole, module)
    const code = `${readFileSync(whole, 'utf8')}\n//# sourceURL=${path.relative(root, whole)}`
    const script = new Function('require', 'module', 'exports', ...names, code)
    const require = (wanted: string) => run(path.resolve(path.dirname(whole), wanted))
    script(require, module, module.exports, ...names.map(name => scope[name]))
    return module.exports
  }
  return { run }
}
