import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { version } from '../../../../package.json'

/** The browser version is the preview, and never anything else. */
const preview = process.env.TARO_ENV === 'h5'

/** What this is, which version, and whether what one sees is real. */
export function AboutApp() {
  return (
    <Card>
      <View className='strong'>小寨子 e 事通</View>
      <View>看见问题拍张照，马上有人管。谁在办、什么时候办好，您都看得到。</View>
      {preview && <View className='stack'>这是预览：里面的人、房屋和诉求都是样例，不是真的。</View>}
      <View className='muted stack number'>{`版本 ${version}`}</View>
    </Card>
  )
}
