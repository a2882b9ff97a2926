import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { heading } from '../a11y/attributes'
import { Press } from '../controls/Press'
import './Section.scss'

interface Props {
  title: string
  /** A quiet word on the right. */
  aside?: string
  /** Makes the word on the right lead somewhere. */
  more?: { id: string; label: string; onPress: () => void }
  children?: ReactNode
}

/** A part of a page under its own title. */
export function Section({ title, aside, more, children }: Props) {
  return (
    <>
      <View className='section'>
        <View className='section__title' {...heading(2)}>
          {title}
        </View>
        {aside && <View className='muted'>{aside}</View>}
        {more && (
          <Press id={more.id} className='section__more' onPress={more.onPress}>
            {`${more.label} ›`}
          </Press>
        )}
      </View>
      {children}
    </>
  )
}
