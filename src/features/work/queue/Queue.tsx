import { queueTabLabels, queueTabs, type QueueTab } from '@shared/reports/labels'
import type { Me } from '@shared/people/contract'
import { Chip, Chips } from '@/components/controls/Chip'
import { Pages } from '@/components/states/Loaded'
import { Segments } from '@/components/controls/Segments'
import { Empty } from '@/components/states/States'
import { useOnScreen } from '@/platform/navigation'
import { useQueue, useQueueCounts } from '../../reports/lists/useReportLists'
import { gridOf } from './gridOf'
import { QueueCard } from './QueueCard'
import type { BatchAccept } from './useBatchAccept'

/** Which part of the queue is looked at. */
export interface Shown {
  of: 'mine' | 'grid'
  tab: QueueTab
}

interface HeadProps {
  me: Me
  shown: Shown
  onShow: (shown: Shown) => void
  batch: BatchAccept
}

/** How much waits where, whose it is, and the way into a batch. */
export function QueueHead({ me, shown, onShow, batch }: HeadProps) {
  const { counts, capped = false } = useQueueCounts(shown.of, useOnScreen()).data ?? {}
  const grid = gridOf(me)
  const toAccept = shown.tab === 'toAccept' && (counts?.toAccept ?? 0) > 1
  return (
    <>
      <Segments
        id='queue'
        label='待办'
        chosen={shown.tab}
        onChoose={tab => onShow({ ...shown, tab: queueTabs.find(each => each === tab) ?? 'toAccept' })}
        items={queueTabs.map(tab => ({
          key: tab,
          label: queueTabLabels[tab],
          count: counts?.[tab] ?? 0,
          // Those that wait for a rating are counted to the last.
          capped: capped && tab !== 'toRate',
          late: tab === 'overdue',
        }))}
      />
      <Chips label='看谁的'>
        {grid && (
          <>
            <Chip id='of-mine' chosen={shown.of === 'mine'} onPress={() => onShow({ ...shown, of: 'mine' })}>
              我的
            </Chip>
            <Chip id='of-grid' chosen={shown.of === 'grid'} onPress={() => onShow({ ...shown, of: 'grid' })}>
              {grid}
            </Chip>
          </>
        )}
        {toAccept && shown.of === 'mine' && !batch.chosen && (
          <Chip id='batch-begin' more onPress={() => batch.begin()}>
            多选
          </Chip>
        )}
      </Chips>
    </>
  )
}

/** What an empty queue means. */
const nothing: Record<QueueTab, { title: string; note: string }> = {
  toAccept: { title: '没有要接的', note: '来了新的，两秒钟就会出现在这里' },
  inProgress: { title: '手上没有在办的', note: '接了单就会出现在这里' },
  dueSoon: { title: '没有快到期的', note: '两小时内到期的会出现在这里' },
  overdue: { title: '没有超时的', note: '都赶在时限里了' },
  toRate: { title: '没有等评价的', note: '办结以后，居民评价之前在这里' },
}

/** The cards of one queue, the soonest due first. */
export function Queue({ shown: { of, tab }, batch }: { shown: Shown; batch: BatchAccept }) {
  const queue = useQueue(of, tab, useOnScreen())
  return (
    <Pages id='queue-list' query={queue} empty={<Empty art='basket' {...nothing[tab]} />}>
      {report => <QueueCard key={report.id} report={report} batch={batch} />}
    </Pages>
  )
}
