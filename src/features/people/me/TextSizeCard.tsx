import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { setTextSize, textSizes, useTextSize } from '@/components/a11y/textSize'

/** How large one wants to read: the whole app changes with the tap, this sentence first of all. */
export function TextSizeCard() {
  const size = useTextSize()
  return (
    <Card>
      <View>楼道里堆了好多纸箱，老人下楼差点绊倒</View>
      <View className='muted'>小一号的字是这样的</View>
      <Chips label='字号'>
        {textSizes.map(({ key, label }) => (
          <Chip key={key} id={`size-${key}`} chosen={key === size} onPress={() => setTextSize(key)}>
            {label}
          </Chip>
        ))}
      </Chips>
    </Card>
  )
}
