import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon, type IconName } from '../icons/Icon'
import { Press } from '../controls/Press'
import { Tile, type TileTone } from '../display/Tile'
import './Row.scss'

interface Props {
  /** Needed when it can be pressed. */
  id?: string
  title: ReactNode
  note?: ReactNode
  /** On the left: a drawing in a coloured square, or anything (an Avatar, a Photo). */
  icon?: IconName
  tone?: TileTone
  left?: ReactNode
  /** On the right: a Pill, a Button (then the row itself leads nowhere), a value. */
  right?: ReactNode
  /** A line below, when rows stand under each other in a card. */
  line?: boolean
  label?: string
  onPress?: () => void
}

/** One line of a card: a thing, what is to say about it, and where it leads. */
export function Row({ id, title, note, icon, tone, left, right, line, label, onPress }: Props) {
  const content = (
    <>
      <View className='line__content'>
        <View className='line__main'>
          {icon ? <Tile icon={icon} tone={tone} /> : left}
          <View className='grow'>
            <View className='strong'>{title}</View>
            {note && <View className='muted'>{note}</View>}
          </View>
        </View>
        {right && <View className='line__right'>{right}</View>}
      </View>
      {onPress && (
        <View className='line__more'>
          <Icon name='more' />
        </View>
      )}
    </>
  )
  const className = cx('line', line && 'line--ruled')
  if (!onPress || !id) return <View className={className}>{content}</View>
  return (
    <Press id={id} label={label} className={className} onPress={onPress}>
      {content}
    </Press>
  )
}
