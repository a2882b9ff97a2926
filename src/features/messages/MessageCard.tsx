import { View } from '@tarojs/components'
import type { Message } from '@shared/messages/contract'
import { useElder } from '@/components/a11y/textSize'
import { Card } from '@/components/layout/Card'
import { cx } from '@/components/cx'
import { Pill } from '@/components/display/Pill'
import { sayTime } from '../time'
import './messages.scss'

/** One message: what happened, when, and whether it was seen; in 长辈版 without the time, which stands in what it opens. */
export function MessageCard({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const { id, title, text, at, read } = message
  const elder = useElder()
  return (
    <Card id={`message-${id}`} onPress={onOpen}>
      <View className='row row--between row--wrap message__head'>
        <View className={cx('message__title', !read && 'message__title--new')}>
          <View>{title}</View>
          {!read && <Pill tone='late'>新</Pill>}
        </View>
        {!elder && <View className='muted number'>{sayTime(at)}</View>}
      </View>
      <View className='muted'>{text}</View>
    </Card>
  )
}
