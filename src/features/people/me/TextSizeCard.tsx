import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { textSizeLabels, textSizes } from '@shared/people/settings'
import { useTextSize } from '@/components/a11y/textSize'
import { choose } from './edition'

/** How large one wants to read: the whole app changes with the tap, this sentence first of all. */
export function TextSizeCard() {
  const chosen = useTextSize()
  return (
    <Card>
      <View>楼道里堆了好多纸箱，老人下楼差点绊倒</View>
      <View className='muted'>小一号的字是这样的</View>
      <Chips label='字号'>
        {textSizes.map(size => (
          <Chip key={size} id={`size-${size}`} chosen={size === chosen} onPress={() => choose({ size })}>
            {textSizeLabels[size]}
          </Chip>
        ))}
      </Chips>
    </Card>
  )
}
