/** How an estate is drawn: shapes out of the rows of its plan (config/community/trees.ts). Pure. */

/** In cells, from the upper left. */
export interface Box {
  column: number
  row: number
  wide: number
  high: number
}

export interface Plan {
  columns: number
  rows: number
  buildings: (Box & { name: string })[]
  ways: Box[]
  ponds: Box[]
  pavilions: Box[]
  gates: Box[]
}

/** Signs side by side, in each row, that are alike. */
function runs(rows: readonly string[], alike: (sign: string) => string | null): (Box & { of: string })[] {
  const found: (Box & { of: string })[] = []
  rows.forEach((line, row) =>
    [...line].forEach((sign, column) => {
      const of = alike(sign)
      const last = found[found.length - 1]
      if (of === null) return
      if (last?.of === of && last.row === row && last.column + last.wide === column) last.wide += 1
      else found.push({ of, column, row, wide: 1, high: 1 })
    }),
  )
  return found
}

/** Boxes one below the other, of the same width and kind, as one. */
function stacked<T extends Box & { of: string }>(boxes: readonly T[]): T[] {
  const whole: T[] = []
  for (const box of boxes) {
    const above = whole.find(
      ({ of, column, wide, row, high }) =>
        of === box.of && column === box.column && wide === box.wide && row + high === box.row,
    )
    if (above) above.high += 1
    else whole.push({ ...box })
  }
  return whole
}

const only = (signs: string) => (sign: string) => (signs.includes(sign) ? signs : null)
const buildingOf = (sign: string) => (/[1-9a-z]/.test(sign) && !'opg'.includes(sign) ? sign : null)

/** Ways run on under crossings, along and across. */
export function planOf(rows: readonly string[]): Plan {
  const along = runs(rows, only('-+g'))
  const across = stacked(runs(rows, only('|+')).filter(({ wide }) => wide === 1))
  return {
    columns: rows[0]?.length ?? 0,
    rows: rows.length,
    buildings: stacked(runs(rows, buildingOf)).map(({ of, ...box }) => ({ ...box, name: `${parseInt(of, 36)} 号楼` })),
    ways: [...along.filter(({ wide }) => wide > 1), ...across].map(boxOf),
    ponds: stacked(runs(rows, only('o'))).map(boxOf),
    pavilions: runs(rows, only('p')).map(boxOf),
    gates: runs(rows, only('g')).map(boxOf),
  }
}

const boxOf = ({ column, row, wide, high }: Box): Box => ({ column, row, wide, high })

/** Where a box lies, in shares of the whole: a map is as wide as the phone. */
export const placed = ({ column, row, wide, high }: Box, { columns, rows }: Pick<Plan, 'columns' | 'rows'>) => ({
  left: `${(column / columns) * 100}%`,
  top: `${(row / rows) * 100}%`,
  width: `${(wide / columns) * 100}%`,
  height: `${(high / rows) * 100}%`,
})
