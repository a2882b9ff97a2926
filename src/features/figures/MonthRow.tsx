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
    <>
      <View className='big'>{sayMonth(month)}</View>
      <View className='row row--wrap stack'>
        <Button id='month-before' look='line' share={1} onPress={() => onMonth(monthIn(month, -1))}>
          上个月
        </Button>
        <Button
          id='month-after'
          look='line'
          share={1}
          lacks={newest ? '这就是本月了' : undefined}
          onPress={() => onMonth(monthIn(month, 1))}
        >
          下个月
        </Button>
      </View>
    </>
  )
}
