/**
 * Codes of the grid (DOMAIN §2). A code carries its parent's as prefix: `XZZ` community, `XZZ-2` area,
 * `XZZ-2-E05` estate, `XZZ-2-E05-B03` building, `XZZ-2-E05-B03-U2` unit, `XZZ-2-E05-B03-U2-0402` home. A spot
 * (a lift, a hydrant, a tree) hangs below any of them: `XZZ-2-E05-S07`, `XZZ-2-E05-B03-S01`.
 */
export const nodeKinds = ['community', 'area', 'estate', 'building', 'unit', 'home', 'spot'] as const
export type NodeKind = (typeof nodeKinds)[number]

const shapes: [NodeKind, RegExp][] = [
  ['community', /^[A-Z]{2,6}$/],
  ['area', /^[A-Z]{2,6}-\d{1,2}$/],
  ['estate', /^[A-Z]{2,6}-\d{1,2}-E\d{2}$/],
  ['building', /^[A-Z]{2,6}-\d{1,2}-E\d{2}-B\d{2}$/],
  ['unit', /^[A-Z]{2,6}-\d{1,2}-E\d{2}-B\d{2}-U\d{1,2}$/],
  ['home', /^[A-Z]{2,6}-\d{1,2}-E\d{2}-B\d{2}-U\d{1,2}-\d{3,4}$/],
  ['spot', /^[A-Z]{2,6}(-\d{1,2}(-E\d{2}(-B\d{2}(-U\d{1,2})?)?)?)?-S\d{2,3}$/],
]

export const nodeCodePattern = /^[A-Z]{2,6}(-[A-Z]?\d{1,4}){0,6}$/

/** What a code names, by its shape alone; null when it is no code. */
export const kindOf = (code: string): NodeKind | null => shapes.find(([, shape]) => shape.test(code))?.[0] ?? null

/** The code itself and everything above it, lowest first: `XZZ-2-E05` → [`XZZ-2-E05`, `XZZ-2`, `XZZ`]. */
export function ladderOf(code: string): string[] {
  const parts = code.split('-')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
}

export const isBelow = (code: string, above: string) => code === above || code.startsWith(`${above}-`)
