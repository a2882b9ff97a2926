/**
 * 柿子树: the register of the community's persimmon trees (DOMAIN §6). Which trees there are follows from `places.ts`: each spot of that kind, in its
 * order. How the estates are laid out, ages, kinds and yields are samples (P), to be replaced by what the community measures.
 */
import type { Purpose } from './purposes'
import { places, type SpotCounts } from './places'

/**
 * An estate as it is drawn: rows of six cells. `1`–`9`, `a`: a building, as many cells as stand side by side · `*` a tree, numbered row by row ·
 * `-` `|` `+` a way · `o` a pond · `p` a pavilion · `g` the gate · `.` grass.
 */
interface Grove {
  /** One for each tree. */
  ages: readonly number[]
  kinds: readonly string[]
  plan: readonly string[]
}

const usual = ['磨盘柿', '磨盘柿', '牛心柿']

/** By the estate, or the area whose trees stand in none. */
const groves: Record<string, Grove> = {
  E01: {
    ages: [23, 19, 31, 12],
    kinds: usual,
    plan: ['11*|22', '33*|44', '---+-g', '55*|66', '77*|88', 'oo.|.p'],
  },
  E02: { ages: [17, 26], kinds: usual, plan: ['11.|22', '33*|44', '---+-g', '55*|66', '77.|88', '99.|.p'] },
  E04: {
    ages: [23, 23, 14, 35, 18, 20],
    kinds: usual,
    plan: ['11*|22', '33*|44', '---+-g', '55*|66', '77*|88', '---+--', '99*|*p'],
  },
  E05: {
    ages: [28, 22, 22, 15, 31, 19, 23, 17, 40, 12, 26, 21],
    kinds: usual,
    plan: ['11*|22', '**.|*.', '---+-g', '33*|44', '55*|66', 'oo*|**', '---+--', '77*|88', '99*|aa', '...|p*'],
  },
  E06: {
    ages: [20, 24, 24, 13, 29, 18, 33, 16],
    kinds: ['牛心柿', '磨盘柿'],
    plan: ['11*|22', '**.|.*', '---+-g', '33*|44', '55*|66', '---+--', '77*|88', '99.|*p'],
  },
  E08: { ages: [15, 15, 27], kinds: usual, plan: ['11.|22', '33*|44', '---+-g', '55*|66', '77*|88', '99.|.p'] },
  A2: {
    ages: Array.from({ length: 24 }, () => 11),
    kinds: ['火柿', '磨盘柿', '磨盘柿', '牛心柿'],
    plan: ['***|**', '***|**', '---+-g', '*oo|**', '*oo|*p', '---+--', '***|**', '**.|**'],
  },
}

/** What a tree of so many years is expected to bear, in grams. */
const yieldOf = (age: number) => Math.min(90, 15 + age * 2) * 1000

export interface Tree {
  /** Its estate and its number there, `E05-07`. */
  id: string
  /** The code of its place, which stands on its trunk. */
  place: string
  estate: string
  no: number
  kind: string
  age: number
  /** Grams. */
  expected: number
  /** Where it stands in the plan, from 0. */
  column: number
  row: number
}

export interface TreeEstate {
  id: string
  name: string
  plan: readonly string[]
  trees: readonly Tree[]
}

const two = (value: number) => String(value).padStart(2, '0')

/** The numbers of the spots that are trees, in the order in which codes are given (config/community/nodes.ts). */
function spotsOfTrees(counts: SpotCounts): number[] {
  const kinds = Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
  return kinds.flatMap((kind, at) => (kind === 'tree' ? [at + 1] : []))
}

function estateOf(id: string, code: string, name: string, spots: SpotCounts): TreeEstate[] {
  const grove = groves[id]
  if (!grove) return []
  const cells = grove.plan.flatMap((line, row) =>
    [...line].flatMap((sign, column) => (sign === '*' ? [{ column, row }] : [])),
  )
  const trees = spotsOfTrees(spots).map((spot, at): Tree => {
    const age = grove.ages[at] ?? 0
    const kind = grove.kinds[at % grove.kinds.length] ?? ''
    const cell = cells[at] ?? { column: 0, row: 0 }
    const no = at + 1
    return {
      id: `${id}-${two(no)}`,
      place: `${code}-S${two(spot)}`,
      estate: id,
      no,
      kind,
      age,
      expected: yieldOf(age),
      ...cell,
    }
  })
  return [{ id, name, plan: grove.plan, trees }]
}

/** The estates that have trees, and an area's own, in the order of the places. */
export const treeEstates: readonly TreeEstate[] = places.areas.flatMap((area, at) => {
  const code = `${places.code}-${at + 1}`
  const before = places.areas.slice(0, at).reduce((sum, { estates }) => sum + estates.length, 0)
  const own = estateOf(`A${at + 1}`, code, `${area.name}柿子林`, area.spots)
  const estates = area.estates.flatMap(({ name, spots }, nth) => {
    const id = `E${two(before + nth + 1)}`
    return estateOf(id, `${code}-${id}`, name, spots)
  })
  return [...estates, ...own]
})

/** Every tree that is registered. */
export const registeredTrees: readonly Tree[] = treeEstates.flatMap(({ trees }) => trees)

export const treeRules = {
  /** The month with which a season begins: what was seen of a tree before it says nothing of this year's fruit. */
  seasonFrom: 7,
  /** Of a tree's diary so many are shown. */
  diaryShown: 30,
} as const

export const caringForTrees: Purpose = { says: '写明谁家认养了哪棵柿子树', basis: 'consent', days: null }
export const treeDiary: Purpose = { says: '让大家看到柿子熟到哪儿了', basis: 'consent', days: 400 }
