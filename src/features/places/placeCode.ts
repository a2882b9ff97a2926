import { kindOf } from '@shared/grid/code'

/**
 * The node's code in the text of a scanned code (`packages/report/submit/index?scene=XZZ-2-E05-S07`), or null when there is none:
 * the longest part that has a code's shape.
 */
export function placeCodeIn(text: string): string | null {
  const plain = text.replace(/%2D/gi, '-')
  const codes = (plain.match(/[A-Z]{2,6}(?:-[A-Z]?\d{1,4})+/g) ?? []).filter(code => kindOf(code) !== null)
  return codes.sort((one, other) => other.length - one.length)[0] ?? null
}
