import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { heading, hidden, image, landmark } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { Icon } from '@/components/icons/Icon'
import { back, canGoBack } from '@/platform/navigation'
import { topBar } from '@/platform/screen'
import { sayEdition } from '../sayEdition'
import './Scene.scss'

interface Props {
  /** home: the grove · won: a full basket in the sun · wait: an empty basket under the trees · offer: a basket from hand to hand. */
  name: 'home' | 'won' | 'wait' | 'offer'
  children?: ReactNode
}

/** The head of a page of the festival: a drawing as wide as the phone, with the way back and words on it, in the place of a title bar. */
export function Scene({ name, children }: Props) {
  const { status, height, menu } = topBar()
  return (
    <View className={cx('scene', `scene--${name}`)} style={{ paddingTop: `${status}px` }} {...landmark('banner')}>
      {/* WeChat's own menu is at the right. */}
      <View className='scene__bar' style={{ minHeight: `${height}px`, paddingRight: `${menu}px` }}>
        <Press id='back' className='scene__back' label={canGoBack() ? '返回' : '回首页'} onPress={back}>
          <Icon name={canGoBack() ? 'back' : 'home'} />
        </Press>
      </View>
      {children && <View className='scene__words'>{children}</View>}
    </View>
  )
}

/** 柿子节 with the seal of its edition, when it is known: the page's title. */
export function Wordmark({ edition }: { edition: number | null }) {
  const seal = edition === null ? '' : sayEdition(edition)
  return (
    <View className='wordmark' {...image(`柿子节 ${seal}`)} {...heading(1)}>
      <View className='wordmark__name' {...hidden()} />
      {seal && (
        <View className='wordmark__seal' {...hidden()}>
          {seal}
        </View>
      )}
    </View>
  )
}

/** 「不要先摘」 as a sign. */
export const NoPick = () => <View className='no-pick' {...hidden()} />
