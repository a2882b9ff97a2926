import { View } from '@tarojs/components'
import type { BoardRow } from '@shared/reports/board'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { Shots } from '@/components/photos/Shots'
import { sayMonth } from '../figures/months'
import { sayMedian } from '../figures/OpenGroup'

/** One thing that was put right: how it was, how it is, how long that took. Nobody stands in it. */
export function BoardCard({ row }: { row: Omit<BoardRow, 'id'> & { id: string } }) {
  const { id, category, place, words, before, after, month, took } = row
  const shots = [
    ...before.map((shot, nth) => ({ ...shot, key: `before-${nth}`, mark: '处理前' })),
    ...after.map((shot, nth) => ({ ...shot, key: `after-${nth}`, mark: '处理后' })),
  ]
  return (
    <Card>
      <View className='strong'>{`${categoryOf(category).name} · ${place}`}</View>
      <View>{words}</View>
      {shots.length > 0 && <Shots id={`board-${id}`} label='处理前后的照片' shots={shots} />}
      <View className='muted stack'>{`${sayMonth(month)}报的，用了 ${sayMedian(took)}`}</View>
    </Card>
  )
}
