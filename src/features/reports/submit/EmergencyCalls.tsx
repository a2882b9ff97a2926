import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { call } from '@/platform/feedback'

const numbers = [
  { number: '110', word: '报警' },
  { number: '119', word: '火警' },
  { number: '120', word: '急救' },
]

/** Before anything else in an emergency (DOMAIN §4): the numbers that send somebody at once. */
export function EmergencyCalls() {
  return (
    <Card look='warm'>
      <View className='strong'>有危险，先打电话，再提交</View>
      <View className='row row--wrap stack'>
        {numbers.map(({ number, word }) => (
          <Button key={number} id={`call-${number}`} look='danger' icon='phone' share={1} onPress={() => call(number)}>
            {`${word} ${number}`}
          </Button>
        ))}
      </View>
    </Card>
  )
}
