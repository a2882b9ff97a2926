import { useState } from 'react'
import type { Me } from '@shared/people/contract'
import { Loaded } from '@/components/Loaded'
import { Page } from '@/components/Page'
import { Empty } from '@/components/States'
import { offers } from '@/features/entries'
import { WorkCredits } from '@/features/messages/Reminders'
import { GridEntries } from '@/features/grid/GridEntries'
import { useMe } from '@/features/people/useMe'
import { WaitingBindings } from '@/features/people/WaitingBindings'
import { WaitingReviews } from '@/features/reviews/WaitingReviews'
import { BatchFoot, MissedSheet } from '@/features/work/Batch'
import { SuspendedNote } from '@/features/work/SuspendedNote'
import { OutgoingList } from '@/features/work/OutgoingList'
import { Queue, QueueHead, type Shown } from '@/features/work/Queue'
import { useBatchAccept, type BatchAccept } from '@/features/work/useBatchAccept'

/** 工作台: what waits for this staff member, and the next step of each. */
export default function Work() {
  const me = useMe()
  const batch = useBatchAccept()
  return (
    <Page title='工作台' tab='work' foot={batch.chosen ? <BatchFoot batch={batch} /> : undefined}>
      {/* That what is shown is old, the queue below says. */}
      <Loaded id='work' query={me.data ? { ...me, error: null } : me}>
        {found =>
          offers(found, 'queue') ? (
            <Desk me={found} batch={batch} />
          ) : (
            <>
              <SuspendedNote me={found} />
              <GridEntries me={found} />
              <WaitingReviews me={found} />
              <Empty art='basket' title='您的岗位不用接单' note='居民的诉求由网格长、物业和民警来办' />
            </>
          )
        }
      </Loaded>
      <MissedSheet batch={batch} />
    </Page>
  )
}

function Desk({ me, batch }: { me: Me; batch: BatchAccept }) {
  const [shown, setShown] = useState<Shown>({ of: 'mine', tab: 'toAccept' })
  return (
    <>
      <QueueHead me={me} shown={shown} onShow={setShown} batch={batch} />
      {!batch.chosen && <GridEntries me={me} />}
      <SuspendedNote me={me} />
      <OutgoingList />
      <WaitingBindings me={me} />
      <WaitingReviews me={me} />
      <Queue shown={shown} batch={batch} />
      {!batch.chosen && offers(me, 'accept') && <WorkCredits me={me} />}
    </>
  )
}
