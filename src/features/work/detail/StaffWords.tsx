import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Card } from '@/components/layout/Card'
import { Shots } from '@/components/photos/Shots'
import { photosOf } from '../../reports/detail/ReportPhotos'

/** What the resident said and photographed: before anything else. */
export function StaffWords({ report }: { report: ReportView }) {
  const { shots, hands, todo, said } = photosOf(report)
  return (
    <Card>
      <View className='staff-words'>{report.text ? `「${report.text}」` : '没有写字，只拍了照片'}</View>
      {(shots.length > 0 || todo) && <Shots id='shots' label='照片' shots={shots} todo={todo} />}
      {hands.map(hand => (
        <View key={String(hand)} className='muted'>
          {hand}
        </View>
      ))}
      {said && <View className='stack'>{said}</View>}
    </Card>
  )
}
