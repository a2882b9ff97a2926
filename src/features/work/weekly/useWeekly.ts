import { useQuery } from '@tanstack/react-query'
import type { WeeklyItem } from '@shared/reports/ladder'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { remembered } from '@/api/query'
import type { Week } from './byArea'

/** Pages of a list at the most: a sheet with more is none. */
const mostPages = 10
const pageSize = 50

/** The whole list of a week; without one that of today. */
async function wholeWeek(week: string | undefined): Promise<Week> {
  const items: WeeklyItem[] = []
  let cursor: string | undefined
  for (let pages = 1; ; pages++) {
    const { next, ...page } = await ask(api.reports.weekly.query({ week, cursor, limit: pageSize }))
    items.push(...page.items)
    if (next === null || pages === mostPages) return { ...page, items, more: next !== null }
    cursor = next
  }
}

export const useWeekly = (week: string | undefined) =>
  useQuery({
    queryKey: ['reports', 'weekly', week ?? ''],
    ...remembered(`weekly/${week ?? ''}`, () => wholeWeek(week)),
  })
