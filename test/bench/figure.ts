/** One line of the bench: what was measured, what it may be, and whether it is. */
export interface Figure {
  name: string
  measured: number
  limit: number
  unit: string
  /** What stands behind a ratio, for the reader. */
  note?: string
}

export const holds = ({ measured, limit }: Figure) => measured <= limit

export function table(figures: Figure[]): string {
  const rows = figures.map(f => [
    holds(f) ? 'ok  ' : 'FAIL',
    f.name,
    `${format(f.measured)} ${f.unit}`,
    `≤ ${format(f.limit)}`,
    f.note ?? '',
  ])
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const format = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
