import { View } from '@tarojs/components'
import type { OpenNumbers } from '@shared/reports/openNumbers'
import { Card } from '@/components/layout/Card'
import { sayLength } from '../time'

/** `36 件` */
export const sayCount = (number: number) => `${number} 件`

/** A median is right to about a tenth: no minutes beside hours, no hours beside days. */
export const sayMedian = (minutes: number) => sayLength(minutes * 60_000).replace(/^(\d+ (?:小时|天)) .*$/, '$1')

/** One group of matters, and how long they took. */
export function OpenGroup({ group: { name, filed, answer, finish } }: { group: OpenNumbers['groups'][number] }) {
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <View className='strong'>{name}</View>
        <View className='strong number'>{sayCount(filed)}</View>
      </View>
      {answer !== null && <View>{`一般 ${sayMedian(answer)} 有人接`}</View>}
      {finish !== null && <View>{`一般 ${sayMedian(finish)} 办完`}</View>}
    </Card>
  )
}
