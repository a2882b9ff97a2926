import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'

interface Props {
  onAnother: () => void
  onDrop: () => void
}

/** Says that this was begun the last time; another one can be begun beside it, and this one taken back. */
export const LeftOver = ({ onAnother, onDrop }: Props) => (
  <Card look='warm'>
    <View className='strong'>没交的，接着写</View>
    <View className='row row--wrap stack'>
      <Button id='start-another' look='line' small share={1} onPress={onAnother}>
        另报一件
      </Button>
      <Button id='drop-draft' look='line' small share={1} onPress={onDrop}>
        不交了
      </Button>
    </View>
  </Card>
)
