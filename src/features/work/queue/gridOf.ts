import { kindOf } from '@shared/grid/code'
import { scopesOf } from '@shared/permissions'
import type { Me } from '@shared/people/contract'

const words: Partial<Record<string, string>> = {
  unit: '我的单元',
  building: '我的楼',
  area: '我的片区',
}

/** What a person calls the part of the grid whose reports they see beside their own; null when there is none. */
export function gridOf(me: Me): string | null {
  const wide = scopesOf(me, 'report.read').filter(({ scope }) => scope === 'grid' || scope === 'all')
  if (!wide.length) return null
  if (wide.some(({ scope }) => scope === 'all')) return '全社区'
  const [highest] = wide.flatMap(({ node }) => node ?? []).sort((a, b) => a.length - b.length)
  return words[(highest && kindOf(highest)) ?? ''] ?? '全社区'
}
