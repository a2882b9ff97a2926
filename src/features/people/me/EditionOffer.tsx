import { View } from '@tarojs/components'
import { useLook } from '@/components/a11y/textSize'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { useMe } from '../useMe'
import { choose, switchEdition } from './edition'

/** Offers 长辈版 to whoever reads large letters in WeChat, until they say yes or no: then never again, on no phone of theirs. */
export function EditionOffer() {
  const { size, at, unsent } = useLook()
  const settings = useMe().data?.settings
  if (size === 'standard' || unsent || at !== undefined || settings?.at !== null) return null
  return (
    <Card look='warm'>
      <View className='strong'>字大一点，按钮大一点：换成长辈版吗？</View>
      <View className='row row--wrap stack'>
        <Button id='edition-yes' share={1} onPress={switchEdition}>
          换成长辈版
        </Button>
        <Button id='edition-no' look='line' share={1} onPress={() => choose({})}>
          不用
        </Button>
      </View>
    </Card>
  )
}
