/** How deeply a JSON text is nested: whatever walks it later goes down as far, and its stack has an end. */

/** Deeper than any honest request; a document of the database may have 100 levels (`plugins/database/values.ts`). */
export const usualDepth = 200

/**
 * The event of a function may be deeper, because what it is made of is the function's own affair; this is what can still be
 * written as JSON again.
 */
export const eventDepth = 3500

const [quote, backslash, brace, bracket] = ['"', '\\', '{', '['].map(sign => sign.charCodeAt(0))
const [endOfBrace, endOfBracket] = ['}', ']'].map(sign => sign.charCodeAt(0))

/** Whether objects and lists in a JSON text lie in one another more than `levels` times. */
export function isDeeperThan(levels: number, text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (inText) {
      if (sign === backslash) at++
      else if (sign === quote) inText = false
    } else if (sign === quote) inText = true
    else if (sign === brace || sign === bracket) {
      if (++depth > levels) return true
    } else if (sign === endOfBrace || sign === endOfBracket) depth--
  }
  return false
}
