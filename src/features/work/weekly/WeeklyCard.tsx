import { View } from '@tarojs/components'
import type { WeeklyItem } from '@shared/reports/ladder'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import { climbedSays, endSays, holderSays, lateSays, weeksSay } from './says'

/** One line of the list, and the way to the whole of it. */
export function WeeklyCard({ item }: { item: WeeklyItem }) {
  const { id, no, category, place, settledAt } = item
  return (
    <Card>
      <Row
        id={`weekly-${id}`}
        title={`${categoryOf(category).name} · ${place}`}
        note={<View className='number'>{no}</View>}
        right={<Pill tone={settledAt ? 'done' : 'late'}>{endSays(item)}</Pill>}
        onPress={() => go('packages/report/detail/index', { id })}
      />
      <View className='stack'>{[holderSays(item), lateSays(item)].join(' · ')}</View>
      <View className='muted'>{[climbedSays(item), weeksSay(item)].filter(Boolean).join(' · ')}</View>
    </Card>
  )
}
