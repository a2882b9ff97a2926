import { useState } from 'react'
import { Chip, Chips } from '@/components/controls/Chip'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { useBoard, mainSession } from '@/features/festival/day/useBoard'
import { Scanner } from '@/features/festival/gate/Scanner'
import { useSendKept } from '@/features/festival/gate/useGate'
import { useParams } from '@/platform/navigation'

/** 扫码签到 at the meeting point of a session. */
export default function Scan() {
  useSendKept()
  const { session } = useParams()
  const board = useBoard()
  const [chosen, setChosen] = useState(session)
  const sessions = board.data?.sessions ?? []
  const at = sessions.find(({ id }) => id === chosen) ?? mainSession(sessions)
  if (!at) {
    return (
      <Page title='扫码签到'>
        <Loaded id='scan' query={board}>
          {() => <Empty art='tree' title='今年还没有安排场次' note='安排公布了，就能扫码' />}
        </Loaded>
      </Page>
    )
  }
  const choose = sessions.length > 1 && (
    <Chips label='哪一场'>
      {sessions.map(({ id, name }) => (
        <Chip key={id} id={`scan-of-${id}`} chosen={id === at.id} onPress={() => setChosen(id)}>
          {name}
        </Chip>
      ))}
    </Chips>
  )
  return <Scanner key={at.id} session={at.id} choose={choose} />
}
