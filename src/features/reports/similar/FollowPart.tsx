import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { ratingLabels } from '@shared/reports/labels'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'

/** Who else waits for it, as a resident may know: how many, and of nobody who. */
export function FollowPart({ report: { joined, mergedInto } }: { report: ReportView }) {
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
  if (!joined) return null
  const { count, mine, rating } = joined
  return (
    <Card>
      <View className='strong'>{mine ? '您也遇到了，跟着这一件' : `还有 ${count} 户也遇到了`}</View>
      {mine && (
        <View className='muted'>
          {count > 1 ? `一共 ${count} 户跟着。` : ''}别人写的、拍的，您看不到；您补充的，只有办的人看得到。
        </View>
      )}
      {rating && (
        <View className='stack'>{`您评过了：${rating.solved ? '解决了' : '没解决'}，${ratingLabels[rating.rating]}`}</View>
      )}
    </Card>
  )
}
