import { useState } from 'react'
import type { Me } from '@shared/people/contract'
import { beginsWith, viewsOf, type Of } from '@shared/reports/desk'
import type { QueueTab } from '@shared/reports/labels'
import { kindOf } from '@shared/grid/code'
import { scopesOf } from '@shared/permissions'
import { useOnScreen } from '@/platform/navigation'
import { useQueueCounts, type Shown } from '../../reports/lists/useReportLists'

const partWords: Partial<Record<string, string>> = { unit: '我单元', building: '我的楼', area: '我片区' }

/** What a person calls the part of the grid whose reports they see. */
function partOf(me: Me): string {
  const [highest] = scopesOf(me, 'report.read')
    .flatMap(({ scope, node }) => (scope === 'grid' && node ? [node] : []))
    .sort((a, b) => a.length - b.length)
  return partWords[kindOf(highest ?? '') ?? ''] ?? '我网格'
}

/** The numbers of 工作台: each a tap to what it counts; whoever manages looks at what is late first. */
const numbers = ['toAccept', 'dueSoon', 'overdue'] as const satisfies readonly QueueTab[]

/** What is looked at in 工作台, and how much there is of it. Managers begin with the whole community. */
export function useDesk(me: Me) {
  const [shown, setShown] = useState<Shown>({ of: beginsWith(me), tab: null, under: null })
  const counts = useQueueCounts(shown, useOnScreen()).data
  // Its areas are those of the whole, also while one of them is looked at.
  const whole = useQueueCounts({ ...shown, under: null }, false).data
  const views = viewsOf(me)
  const wider = views.find(view => view !== 'mine')
  return {
    shown,
    counts: counts?.counts,
    capped: counts?.capped ?? false,
    areas: whole?.areas,
    open: (whole?.counts.toAccept ?? 0) + (whole?.counts.inProgress ?? 0),
    order: shown.of === 'all' ? [...numbers].reverse() : numbers,
    views: views.map(key => ({ key, label: { mine: '我的', grid: partOf(me), all: '全社区' }[key] })),
    show: (of: Of) => setShown({ of, tab: null, under: null }),
    /** A second tap shows all again. */
    pick: (tab: QueueTab) => setShown({ ...shown, tab: shown.tab === tab ? null : tab }),
    below: (code: string) => setShown({ ...shown, under: shown.under === code ? null : code }),
    widen: shown.of === 'mine' && wider ? () => setShown({ of: wider, tab: null, under: null }) : undefined,
  }
}
export type Desk = ReturnType<typeof useDesk>
