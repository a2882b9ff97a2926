import type { WeeklyItem, WeeklyOutput } from '@shared/reports/ladder'

/** The whole list of a week. */
export type Week = Omit<WeeklyOutput, 'next'> & {
  /** There is more than the sheet has. */
  more: boolean
}

/** The lines by the areas in which they lie, as the areas are called; what lies in none comes last. */
export function byArea(items: readonly WeeklyItem[]): { name: string; items: WeeklyItem[] }[] {
  const names = new Map<string, string>()
  for (const { area } of items) names.set(area?.code ?? '~', area?.name ?? '别处')
  return [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, name]) => ({ name, items: items.filter(({ area }) => (area?.code ?? '~') === code) }))
}
