import { View } from '@tarojs/components'
import type { Message } from '@shared/messages/contract'
import { useElder } from '@/components/a11y/textSize'
import { Press } from '@/components/controls/Press'
import { cx } from '@/components/cx'
import { Pill } from '@/components/display/Pill'
import { Tile } from '@/components/display/Tile'
import { sayTime } from '../../time'
import { looks } from './looks'
import './messages.scss'

interface Props {
  message: Message
  /** Where it stands among those beside which it is: they are one sheet. */
  edge: { first: boolean; last: boolean }
  onOpen: () => void
}

/** One message: of what kind, what happened, when, and what is asked; in 长辈版 without the time, which stands in what it opens. */
export function MessageRow({ message, edge, onOpen }: Props) {
  const { id, at, read, kind, asks } = message
  const [says, more] = wordsOf(message)
  const elder = useElder()
  return (
    <Press
      id={`message-${id}`}
      className={cx('message', edge.first && 'message--first', edge.last && 'message--last')}
      onPress={onOpen}
    >
      <View className='message__tile'>
        <Tile {...looks[kind]} />
        {!read && <View className='message__dot' />}
      </View>
      <View className='grow'>
        <View className='message__head'>
          <View className={cx('message__title', !read && 'message__title--new')}>{says}</View>
          {!elder && <View className='muted number'>{sayTime(at)}</View>}
        </View>
        <View className='muted'>{more}</View>
        {!read && asks && (
          <View className='message__asks'>
            <Pill tone='doing'>{asks}</Pill>
          </View>
        )}
      </View>
    </Press>
  )
}

/** What stands in front: of a notice what it is called, of all else what happened. */
const wordsOf = ({ template, title, text }: Message) => (template === 'noticePublished' ? [text, title] : [title, text])
