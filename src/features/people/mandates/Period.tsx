import { View } from '@tarojs/components'
import { mandateRules } from '@config/community/limits'
import { Chip, Chips } from '@/components/controls/Chip'

const periods = [
  { days: 30, label: '一个月' },
  { days: 90, label: '三个月' },
  { days: mandateRules.longestDays, label: '一年' },
]

/** How long somebody may act: three lengths to tap, no calendar to page through. */
export function Period({ days, onDays }: { days: number | undefined; onDays: (days: number) => void }) {
  return (
    <View className='field'>
      <View className='field__label'>办多久</View>
      <Chips label='办多久'>
        {periods.map(({ days: each, label }) => (
          <Chip key={each} id={`period-${each}`} chosen={days === each} onPress={() => onDays(each)}>
            {label}
          </Chip>
        ))}
      </Chips>
    </View>
  )
}
