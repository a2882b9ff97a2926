/**
 * Built-ins that the phones we promise (`browserslist` in package.json) need not have. Which ones there are is kept up to date by
 * core-js; here stands only what those phones have after all.
 */
import compat from 'core-js-compat'
import { browserslist } from '../package.json'

/** They have these, with faults that concern nobody here. */
const there = [
  'es.array.includes',
  'es.array.push',
  'es.array.reduce',
  'es.array.reduce-right',
  'es.array.reverse',
  'es.array.unscopables.flat',
  'es.array.unscopables.flat-map',
  'es.array.unshift',
  'es.array-buffer.slice',
  'es.error.cause',
  'es.aggregate-error.cause',
  'es.json.parse',
  'es.json.stringify',
  'es.promise.finally',
  'es.reflect.to-string-tag',
  'es.regexp.flags',
  'es.string.replace',
  'es.string.trim',
  'es.string.trim-end',
]
const isThere = (module: string) =>
  there.includes(module) || /^web[.]|typed-array[.](.*-array|fill|from|of|set|sort)$/.test(module)

/** What core-js cannot make up for, or not as a part of the language. */
const beyond = [
  'queueMicrotask',
  'structuredClone',
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
]

export interface BuiltIn {
  /** How a script names it: `Object.fromEntries`, `.at`, `globalThis`. */
  name: string
  /** What has it; undefined for a global. */
  owner?: object
  property: string
}

const camel = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const owners: Record<string, string> = { json: 'JSON', regexp: 'RegExp' }
const ownerOf = (word: string) => owners[word] ?? camel(`-${word}`)

/** `es.array.find-last` is `.findLast` of every array. Undefined when this Node does not even know what would have it. */
function builtIn(module: string): BuiltIn | undefined {
  const [, first = '', second = 'constructor'] = module.split('.')
  if (module === 'es.global-this') return { name: 'globalThis', property: 'globalThis' }
  const word = ownerOf(first)
  const owner: unknown =
    word === 'TypedArray' ? Object.getPrototypeOf(Int8Array) : (Reflect.get(globalThis, word) as unknown)
  if (typeof owner !== 'function' && typeof owner !== 'object') return undefined
  if (second === 'constructor') return { name: word, property: word }
  const property = camel(second.replace('-alternative', ''))
  const prototype = Reflect.get(Object(owner) as object, 'prototype') as object | undefined
  if (prototype && property in prototype) return { name: `.${property}`, owner: prototype, property }
  return { name: `${word}.${property}`, owner: Object(owner) as object, property }
}

export const newerBuiltIns: BuiltIn[] = [
  ...compat({ targets: browserslist, modules: /^es[.]/ })
    .list.filter(module => !isThere(module))
    .flatMap(module => builtIn(module) ?? []),
  ...beyond.map(name => ({ name, property: name })),
]
