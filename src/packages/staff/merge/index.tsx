import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { stateLabels } from '@shared/reports/labels'
import { Card } from '@/components/layout/Card'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Empty } from '@/components/states/States'
import { useMerge, useMergeable } from '@/features/work/twins/useTwins'
import { useKnownReport } from '@/features/work/handling/useKnownReport'
import { sayTime } from '@/features/time'
import { useParams } from '@/platform/navigation'

/** 并到哪一件: what is open around a report, and one tap on the one that it is the same as. */
export default function Merge() {
  const { id = '' } = useParams()
  const report = useKnownReport(id)
  const found = useMergeable(id)
  const { merge, busy, problem } = useMerge(report.data)
  return (
    <Page title='并到哪一件'>
      <View className='muted'>选同一件事的那一件。以后只在那一件里办，这件报的人一样收到进展、一样评价。</View>
      <Refusal text={problem} />
      <Loaded id='mergeable' query={found}>
        {({ items }) =>
          items.length ? (
            items.map(item => (
              <Card key={item.id} id={`into-${item.id}`} onPress={busy || !report.data ? undefined : () => merge(item)}>
                <View className='row row--between row--wrap'>
                  <View className='strong'>{categoryOf(item.category).name}</View>
                  <View className='muted'>{stateLabels[item.state]}</View>
                </View>
                <View className='stack'>{item.text ? `「${item.text}」` : '没有写字，只拍了照片'}</View>
                <View className='muted'>{`${item.place} · ${sayTime(item.submittedAt)}`}</View>
                <View className='muted number'>{item.no}</View>
              </Card>
            ))
          ) : (
            <Empty art='tree' title='附近没有能并的' note='要在同一栋楼里、还没办完、归您管的，才列在这里' />
          )
        }
      </Loaded>
    </Page>
  )
}
