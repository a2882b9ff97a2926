import { useState } from 'react'
import type { Me } from '@shared/people/contract'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { offers } from '@/features/entries'
import { runsOut, WorkCredits } from '@/features/messages/WorkCredits'
import { useMe } from '@/features/people/useMe'
import { Areas } from '@/features/work/desk/Areas'
import { DeskHead } from '@/features/work/desk/DeskHead'
import { MoreSheet } from '@/features/work/desk/MoreSheet'
import { SuspendedNote } from '@/features/work/desk/SuspendedNote'
import { useDesk } from '@/features/work/desk/useDesk'
import { useWaiting } from '@/features/work/desk/useWaiting'
import { WorkWays } from '@/features/work/desk/WorkWays'
import { OutgoingList } from '@/features/work/outgoing/OutgoingList'
import { Queue } from '@/features/work/queue/Queue'

/** 工作台: what waits for this staff member, and the next step of each. */
export default function Work() {
  const me = useMe()
  return (
    <Page title='工作台' tab='work'>
      {/* That what is shown is old, the queue below says. */}
      <Loaded id='work' query={me.data ? { ...me, error: null } : me}>
        {found => (offers(found, 'queue') ? <Desk me={found} /> : <Ways me={found} />)}
      </Loaded>
    </Page>
  )
}

function Desk({ me }: { me: Me }) {
  const desk = useDesk(me)
  const waiting = useWaiting(me)
  const [more, setMore] = useState(false)
  const { shown, areas } = desk
  return (
    <>
      <DeskHead
        desk={desk}
        waiting={Object.values(waiting).reduce((sum, count) => sum + count, 0)}
        onMore={() => setMore(true)}
      />
      <SuspendedNote me={me} />
      {runsOut(me) && <WorkCredits me={me} />}
      <OutgoingList />
      {areas && shown.of !== 'mine' && (
        <Areas areas={areas} open={desk.open} chosen={shown.under} onChoose={desk.below} />
      )}
      <Queue shown={shown} onWider={desk.widen} />
      {more && <MoreSheet me={me} desk={desk} waiting={waiting} onClose={() => setMore(false)} />}
    </>
  )
}

/** For whoever has a post without reports. */
function Ways({ me }: { me: Me }) {
  return (
    <>
      <SuspendedNote me={me} />
      <WorkWays me={me} waiting={useWaiting(me)} />
      {offers(me, 'grid') ? (
        <Empty art='basket' title='您的岗位不用接单' note='居民的诉求由网格长、物业和民警来办' />
      ) : (
        <Empty art='basket' title='您现在没有岗位' note='有了岗位，要办的事都在这里' />
      )}
    </>
  )
}
