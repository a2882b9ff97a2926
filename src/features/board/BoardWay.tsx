import type { ReportView } from '@shared/reports/contract'
import { boardCategories } from '@config/community/board'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import { offers } from '../entries'
import { useMe } from '../people/useMe'

/** For whoever looks after the board: the way from a report that was put right. Whether it can be shown, the server says. */
export function BoardWay({ report: { id, state, outcome, category } }: { report: ReportView }) {
  const me = useMe()
  const settled = (state === 'resolved' || state === 'closed') && (outcome === 'solved' || outcome === 'partly')
  if (!me.data || !offers(me.data, 'board') || !settled || !boardCategories.includes(category)) return null
  return (
    <Card>
      <Row
        id='board-open'
        icon='horn'
        title='放上公示栏…'
        note='遮住名字、门牌、脸和车牌，要另一个人看过'
        onPress={() => go('packages/board/choose/index', { id })}
      />
    </Card>
  )
}
