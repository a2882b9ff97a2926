import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { monthIn, sayMonth, thisMonth } from './months'

interface Props {
  month: string
  onMonth: (month: string) => void
}

/** Which month is looked at, and the one before and after it. */
export function MonthRow({ month, onMonth }: Props) {
  const newest = month >= thisMonth()
  return (
    <View className='row row--between row--wrap'>
      <Button id='month-before' look='line' small onPress={() => onMonth(monthIn(month, -1))}>
        上个月
      </Button>
      <View className='strong'>{sayMonth(month)}</View>
      <Button
        id='month-after'
        look='line'
        small
        lacks={newest ? '这就是本月了' : undefined}
        onPress={() => onMonth(monthIn(month, 1))}
      >
        下个月
      </Button>
    </View>
  )
}
