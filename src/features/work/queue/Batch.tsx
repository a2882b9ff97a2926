import { Button } from '@/components/controls/Button'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { go } from '@/platform/navigation'
import type { BatchAccept } from './useBatchAccept'

/** The page's foot while several reports are being chosen. */
export function BatchFoot({ batch }: { batch: BatchAccept }) {
  const count = batch.chosen?.length ?? 0
  return (
    <>
      <Button id='batch-leave' look='line' share={1} onPress={batch.leave}>
        取消
      </Button>
      <Button id='batch-accept' share={2} busy={batch.busy} disabled={!count} onPress={batch.accept}>
        {count ? `接单 ${count} 件` : '点选要接的'}
      </Button>
    </>
  )
}

/** Which of the batch were not taken up, and why; each leads to what it is now. */
export function MissedSheet({ batch }: { batch: BatchAccept }) {
  const { missed, forget } = batch
  return (
    <Sheet id='missed' open={missed.length > 0} title={`${missed.length} 件没接成`} onClose={forget}>
      {missed.map(({ id, place, problem }) => (
        <Row
          key={id}
          id={`missed-${id}`}
          icon='warn'
          tone='amber'
          title={place}
          note={problem}
          line
          onPress={() => {
            forget()
            go('packages/report/detail/index', { id })
          }}
        />
      ))}
    </Sheet>
  )
}
