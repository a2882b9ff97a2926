import { useCallback } from 'react'
import type { QueueTab } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { go, useOnScreen } from '@/platform/navigation'
import { useQueue, type Shown } from '../../reports/lists/useReportLists'
import { QueueCard } from './QueueCard'

/** What an empty queue means. */
const nothing: Record<QueueTab, { title: string; note: string }> = {
  toAccept: { title: '没有要接的', note: '来了新的会出现在这里' },
  inProgress: { title: '手上没有在办的', note: '接了单就会出现在这里' },
  dueSoon: { title: '没有快到期的', note: '两小时内到期的会出现在这里' },
  overdue: { title: '没有超时的', note: '都赶在时限里了' },
  toRate: { title: '没有等评价的', note: '办结以后，居民评价之前在这里' },
}
const allDone = { title: '都办完了，歇会儿吧', note: '来了新的会出现在这里' }

interface Props {
  shown: Shown
  /** From one's own to a wider part. */
  onWider?: () => void
}

/** Opens the page on which several are done at once. */
export const chooseSeveral = ({ of, tab, under }: Shown, id?: string) =>
  go('packages/staff/batch/index', { of, ...(tab && { tab }), ...(under && { under }), ...(id && { id }) })

/** The cards of one queue, the soonest due first. */
export function Queue({ shown, onWider }: Props) {
  const query = useQueue(shown, useOnScreen())
  // One for all drawings: a card whose props are the same is not drawn again.
  const { of, tab, under } = shown
  const hold = useCallback((id: string) => chooseSeveral({ of, tab, under }, id), [of, tab, under])
  const what = shown.tab ? nothing[shown.tab] : allDone
  const empty = (
    <Empty
      art='basket'
      {...what}
      action={
        onWider && (
          <Button id='see-wider' look='line' onPress={onWider}>
            看看别人手上的
          </Button>
        )
      }
    />
  )
  return (
    <Pages id='queue-list' query={query} empty={empty}>
      {report => <QueueCard key={report.id} report={report} withHolder={shown.of !== 'mine'} onHold={hold} />}
    </Pages>
  )
}
