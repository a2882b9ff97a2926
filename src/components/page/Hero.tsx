import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { topBar } from '@/platform/screen'
import { heading, landmark } from '../a11y/attributes'
import { Art } from '../art/Art'
import './Hero.scss'

interface Props {
  /** Small line above. */
  over: string
  title: string
  note?: string
  /** A small control at the top. */
  aside?: ReactNode
}

/** The head of a page that greets: the sky over the persimmon tree, in the place of a title bar. */
export function Hero({ over, title, note, aside }: Props) {
  return (
    <View className='hero' style={{ paddingTop: `${topBar().status + 28}px` }} {...landmark('banner')}>
      <View className='hero__text'>
        {/* WeChat's own menu is at the right. */}
        <View className='hero__top' style={{ paddingRight: `${topBar().menu}px` }}>
          <View className='hero__over'>{over}</View>
          {aside}
        </View>
        <View className='hero__title' {...heading(1)}>
          {title}
        </View>
        {note && <View className='hero__note'>{note}</View>}
      </View>
      <View className='hero__art'>
        <Art name='tree' small />
      </View>
    </View>
  )
}
