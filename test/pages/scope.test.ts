import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wechatScope } from './wechatScope'

describe('the world that a page runs in', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'scope-'))
  afterAll(() => rmSync(root, { recursive: true }))

  function answerOf(expression: string): unknown {
    const file = path.join(root, 'page.js')
    writeFileSync(file, `"use strict"; module.exports = ${expression}`)
    return wechatScope(root, { wx: { canIUse: () => true } }).run(file)
  }

  it.each([
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'XMLHttpRequest',
    'fetch',
    'crypto',
    'Blob',
    'FormData',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'AbortController',
    'Event',
    'MessageChannel',
    'requestAnimationFrame',
    'structuredClone',
    'process',
    'Buffer',
    'global',
    'globalThis',
    'BigInt',
    'WeakRef',
    'AggregateError',
    'queueMicrotask',
    '[].at',
    '"".replaceAll',
    'Object.fromEntries',
    'Promise.allSettled',
    'new Uint8Array(1).findLast',
  ])('has no %s, though the test environment has', name => {
    expect(answerOf(`typeof ${name}`)).toBe('undefined')
  })

  it('has the language, the timers and wx', () => {
    expect(answerOf('[typeof Promise, typeof [].flatMap, typeof setTimeout, wx.canIUse()]')).toEqual([
      'function',
      'function',
      'function',
      true,
    ])
  })

  it('takes nothing from the test itself', () => {
    answerOf('1')
    expect([[1, 2].at(-1), Object.fromEntries([['a', 1]]), 'aa'.replaceAll('a', 'b')]).toEqual([2, { a: 1 }, 'bb'])
  })

  it('refuses to make code out of text, as WeChat does', () => {
    expect(() => answerOf('new Function("return 1")')).toThrow('new Function')
    expect(answerOf('(() => 1) instanceof Function')).toBe(true)
  })
})
