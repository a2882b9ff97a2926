import { useState } from 'react'
import type { Me } from '@shared/people/contract'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { offers } from '@/features/entries'
import { WorkCredits } from '@/features/messages/Reminders'
import { WorkEntries } from '@/features/work/desk/WorkEntries'
import { useMe } from '@/features/people/useMe'
import { WaitingBindings } from '@/features/people/binding/WaitingBindings'
import { WaitingReviews } from '@/features/reviews/WaitingReviews'
import { BatchFoot, MissedSheet } from '@/features/work/queue/Batch'
import { SuspendedNote } from '@/features/work/desk/SuspendedNote'
import { OutgoingList } from '@/features/work/outgoing/OutgoingList'
import { Queue, QueueHead, type Shown } from '@/features/work/queue/Queue'
import { useBatchAccept, type BatchAccept } from '@/features/work/queue/useBatchAccept'

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
              <WorkEntries me={found} />
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
      {!batch.chosen && <WorkEntries me={me} />}
      <SuspendedNote me={me} />
      <OutgoingList />
      <WaitingBindings me={me} />
      <WaitingReviews me={me} />
      <Queue shown={shown} batch={batch} />
      {!batch.chosen && offers(me, 'accept') && <WorkCredits me={me} />}
    </>
  )
}
