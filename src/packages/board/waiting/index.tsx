import { Button } from '@/components/controls/Button'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { BoardDecision } from '@/features/board/BoardDecision'
import { useWaitingBoard } from '@/features/board/useBoard'
import { go } from '@/platform/navigation'

/** For whoever looks after the board: what waits for a second person, and the way to what everybody reads. */
export default function Waiting() {
  const waiting = useWaitingBoard()
  return (
    <Page title='公示栏'>
      <Pages
        id='board-waiting'
        query={waiting}
        empty={<Empty art='tree' title='没有等您看的' note='在办好的诉求里点「放上公示栏」，会先到这里' />}
      >
        {item => <BoardDecision key={item.id} item={item} />}
      </Pages>
      <Button id='board-wall' look='line' wide onPress={() => go('packages/board/wall/index')}>
        看大家看到的公示栏
      </Button>
    </Page>
  )
}
