import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { BoardDecision } from '@/features/board/BoardDecision'
import { useBoardItem } from '@/features/board/useBoard'
import { useParams } from '@/platform/navigation'

/** How one's report would stand, or stands, on the public board; whoever reported it can say no. */
export default function Item() {
  const { id = '' } = useParams()
  const item = useBoardItem(id)
  return (
    <Page title='公示栏'>
      <Loaded id='board-item' query={item}>
        {found => (
          <>
            <Card look='warm'>
              <View>大家看到的就是下面这些，没有名字，也没有门牌</View>
            </Card>
            <BoardDecision item={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
