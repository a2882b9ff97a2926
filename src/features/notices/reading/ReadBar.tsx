import { View } from '@tarojs/components'
import { image } from '@/components/a11y/attributes'

interface Props {
  read: number
  confirmed: number
  of: number
  urgent: boolean
}

const share = (part: number, of: number) => `${of > 0 ? Math.min(100, Math.round((part / of) * 100)) : 0}%`

/** How many have read it, and of an urgent one how many know of it. */
export function ReadBar({ read, confirmed, of, urgent }: Props) {
  const says = `看了 ${read} 人${urgent ? `，知晓 ${confirmed} 人` : ''}`
  return (
    <View className='stack'>
      <View className='row row--wrap row--between'>
        <View className='muted number'>{says}</View>
        <View className='muted number'>{`共 ${of} 人`}</View>
      </View>
      <View className='notice-meter' {...image(`${says}，共 ${of} 人`)}>
        <View className='notice-meter__read' style={{ width: share(read, of) }} />
        {urgent && <View className='notice-meter__knows' style={{ width: share(confirmed, of) }} />}
      </View>
    </View>
  )
}
