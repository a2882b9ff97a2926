import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { BoardCard } from '@/features/board/BoardCard'
import { useWall } from '@/features/board/useBoard'

/** 公示栏: what was put right in the community, without anybody in it. For everybody. */
export default function Wall() {
  const wall = useWall()
  return (
    <Page title='公示栏'>
      <Pages
        id='wall'
        query={wall}
        empty={<Empty art='tree' title='还没有公示的事' note='办好了的事，报的人不反对，就贴在这里' />}
      >
        {row => <BoardCard key={row.id} row={row} />}
      </Pages>
    </Page>
  )
}
