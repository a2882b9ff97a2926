import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { heading } from '@/components/a11y/attributes'
import './Numbered.scss'

interface Props {
  number: number
  title: string
  /** A quiet word on the right: 限 4 人. */
  aside?: string | undefined
  children?: ReactNode
}

/** A question of a form, one after the other. */
export function Numbered({ number, title, aside, children }: Props) {
  return (
    <>
      <View className='numbered'>
        <View className='numbered__figure'>{String(number)}</View>
        <View className='numbered__title' {...heading(2)}>
          {title}
        </View>
        {aside && <View className='muted'>{aside}</View>}
      </View>
      {children}
    </>
  )
}

/** A step of something explained: what it says stands beside its figure, and a line leads to the next one. */
export function Step({ number, title, children }: Props) {
  return (
    <View className='step'>
      <View className='step__mark'>
        <View className='numbered__figure'>{String(number)}</View>
        <View className='step__thread' />
      </View>
      <View className='step__content'>
        <View className='numbered__title' {...heading(2)}>
          {title}
        </View>
        {children}
      </View>
    </View>
  )
}
