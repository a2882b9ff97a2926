/** How deep and how wide an input may be: asked before anything walks through it by recursion. */

/** No form of ours nests beyond six levels. */
const deepest = 40
/** Objects, lists and single values. A hundred kilobytes of sensible input never have so many. */
const mostValues = 20_000

/** What is wrong with the shape of an input, as a field's sentence; null when it can be looked at. Walks without recursion. */
export function shapeFault(input: unknown): string | null {
  let level: unknown[] = [input]
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return '内容套得太深了，请按表单填写'
    seen += level.length
    if (seen > mostValues) return '内容太多了，请分几次说'
    level = level.flatMap(inner =>
      typeof inner === 'object' && inner !== null ? (Object.values(inner) as unknown[]) : [],
    )
  }
  return null
}
