import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { go } from '@/platform/navigation'

interface Props {
  /** Several are to be done or handed over at once. */
  onPick: () => void
}

/** What else the counter does, each in a word. */
export function QueueWays({ onPick }: Props) {
  return (
    <View className='row row--wrap stack'>
      <Button id='behalf-open' look='soft' small icon='pen' onPress={() => go('packages/counter/behalf/index')}>
        替人办
      </Button>
      <Button id='day-open' look='soft' small icon='clock' onPress={() => go('packages/counter/day/index')}>
        预约的人
      </Button>
      <Button id='keep-open' look='soft' small icon='phone' onPress={() => go('packages/counter/directory/index')}>
        核对便民电话
      </Button>
      <Button id='saved-open' look='soft' small icon='good' onPress={() => go('packages/counter/saved/index')}>
        少跑的路
      </Button>
      <Button id='pick-start' look='soft' small icon='list' onPress={onPick}>
        一次办几件
      </Button>
    </View>
  )
}
