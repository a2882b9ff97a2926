/**
 * Makes a stack of a minified bundle readable: each place in it becomes the place in the source. Done here and not by Node in
 * the function's process, where reading the map would lengthen every cold start.
 */
import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, relative, resolve } from 'node:path'

/** @param bundle the path of the bundle, as it stands in the stack; its map is beside it */
export function readableStack(stack: string, bundle: string): string {
  if (!stack.includes(`${bundle}:`)) return stack
  const map = readMap(bundle)
  if (!map) return stack
  const place = new RegExp(`${bundle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):(\\d+)`, 'g')
  return stack.replace(place, (found, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
    if (!('originalSource' in entry)) return found
    const source = relative(process.cwd(), resolve(dirname(bundle), entry.originalSource))
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}

function readMap(bundle: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload)
  } catch {
    return undefined
  }
}
