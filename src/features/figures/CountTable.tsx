import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import { eventLabels } from '@shared/reports/labels'
import type { RatesView } from '@shared/reports/rates'
import { rateCountLabels, rateCounts } from '@shared/reports/rateLabels'
import { Card } from '@/components/layout/Card'
import './figures.scss'

const Line = ({ name, value }: { name: string; value: string }) => (
  <View className='rate-table__line'>
    <View className='rate-table__name'>{name}</View>
    <View className='rate-table__value number'>{value}</View>
  </View>
)

/** Every figure that the rates are made of, and what posts did that keeps reports from being handled or from counting. */
export function CountTable({ rates: { counts, deeds } }: { rates: RatesView }) {
  return (
    <Card>
      {rateCounts.map(name => (
        <Line key={name} name={rateCountLabels[name]} value={`${counts[name] ?? 0} 件`} />
      ))}
      {deeds.map(({ event, role, times }) => (
        <Line key={`${event}-${role}`} name={`${roleLabels[role]}：${eventLabels[event]}`} value={`${times} 次`} />
      ))}
    </Card>
  )
}
