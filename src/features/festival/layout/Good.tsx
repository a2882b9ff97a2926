import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from '@/components/cx'
import { Icon } from '@/components/icons/Icon'
import './Good.scss'

/** A tick in a green circle. */
export function Tick({ large }: { large?: boolean }) {
  return (
    <View className={cx('tick', large && 'tick--large')}>
      <Icon name='check' />
    </View>
  )
}

interface Props {
  /** A drawing on the left. */
  left: ReactNode
  title: string
  note: string
}

/** Something good to know, on green. */
export function Good({ left, title, note }: Props) {
  return (
    <View className='good'>
      <View className='good__left'>{left}</View>
      <View className='grow'>
        <View className='strong'>{title}</View>
        <View className='good__note'>{note}</View>
      </View>
    </View>
  )
}
