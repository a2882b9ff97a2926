import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useElder } from '../a11y/textSize'
import './Field.scss'

interface Props {
  label: string
  /** Leaves the label to the ear. */
  quiet?: boolean
  /** What is wrong with it, in words. */
  error?: string
  /** Whole words go into it. */
  spoken?: boolean
  children: ReactNode
}

/** A question of a form: its name above, what is wrong below. */
export function Labelled({ label, quiet, error, spoken, children }: Props) {
  return (
    <View className='field'>
      {!quiet && <View className='field__label'>{label}</View>}
      {children}
      {spoken && <SpokenHint />}
      <Wrong text={error} />
    </View>
  )
}

/** What is wrong with what stands above, in words; nothing without. */
export const Wrong = ({ text }: { text: string | undefined }) =>
  text ? <View className='field__error'>{text}</View> : null

/** In the elder edition: that one need not type. */
export const SpokenHint = () =>
  useElder() ? <View className='field__hint'>不想打字？点上面，再点键盘上的话筒，说话就行</View> : null
