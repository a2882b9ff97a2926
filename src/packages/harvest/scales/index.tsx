import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { useBoard } from '@/features/festival/day/useBoard'
import { useSendKept } from '@/features/festival/gate/useGate'
import { ScalesForm } from '@/features/festival/scales/ScalesForm'
import { useParams } from '@/platform/navigation'

/** 过秤 on the day: `session` is chosen at first; `tree` is weighed by itself. */
export default function Scales() {
  useSendKept()
  const { session, tree } = useParams()
  const board = useBoard()
  const found = board.data
  if (!found || found.sessions.length === 0) {
    return (
      <Page title='过秤'>
        <Loaded id='scales' query={board}>
          {() => <Empty art='tree' title='今年还没有安排场次' note='安排公布了，就能过秤' />}
        </Loaded>
      </Page>
    )
  }
  const sessions = [...found.sessions].sort((a, b) => Number(b.id === session) - Number(a.id === session))
  const ofTree = session && tree ? [{ id: `${session}:${tree}`, name: `${tree} 这棵树` }] : []
  return <ScalesForm edition={found.edition} batches={[...ofTree, ...sessions]} />
}
