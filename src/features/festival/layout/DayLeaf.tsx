import { View } from '@tarojs/components'
import { hidden } from '@/components/a11y/attributes'
import { sayWeekday } from '../when'
import './DayLeaf.scss'

/** A leaf of a calendar, for the eye: the date stands in words beside it. */
export function DayLeaf({ time }: { time: string }) {
  return (
    <View className='day-leaf' {...hidden()}>
      <View className='day-leaf__weekday'>{sayWeekday(time)}</View>
      <View className='day-leaf__day'>{String(Number(time.slice(8, 10)))}</View>
    </View>
  )
}
