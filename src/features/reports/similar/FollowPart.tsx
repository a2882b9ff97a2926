import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import type { JoinedView } from '@shared/reports/duplicates'
import { eventLabels, ratingLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { useUnfollow } from './useUnfollow'

/** Who else waits for it, as a resident may know: how many, and of nobody who. */
export function FollowPart({ report }: { report: ReportView }) {
  const { joined, mergedInto } = report
  if (mergedInto)
    return (
      <Card>
        <Row
          id='merged-into'
          icon='list'
          title='和另一件是同一件事，一起办'
          note={`点开看 ${mergedInto.no} 的进展，办完也请您评`}
          onPress={() => go('packages/report/detail/index', { id: mergedInto.id })}
        />
      </Card>
    )
  return joined ? <Followed report={report} joined={joined} /> : null
}

function Followed({ report, joined }: { report: ReportView; joined: JoinedView }) {
  const { count, mine, whose, rating } = joined
  const { leave, leaving, problem } = useUnfollow(report)
  const follows = whose ? `您替${whose}跟着这一件` : '您也遇到了，跟着这一件'
  return (
    <Card>
      <View className='strong'>{mine ? follows : `还有 ${count} 户也遇到了`}</View>
      {mine && (
        <View className='muted'>
          {count > 1 ? `一共 ${count} 户跟着。` : ''}别人写的、拍的，您看不到；您补充的，只有办的人看得到。
        </View>
      )}
      {rating && (
        <View className='stack'>{`${whose ?? '您'}评过了：${rating.solved ? '解决了' : '没解决'}，${ratingLabels[rating.rating]}`}</View>
      )}
      <Refusal text={problem} />
      {report.allowed.includes('unfollow') && (
        <View className='row row--wrap stack'>
          <Button id='unfollow' look='line' small share={1} busy={leaving} onPress={() => void leave()}>
            {eventLabels.unfollow}
          </Button>
        </View>
      )}
    </Card>
  )
}
