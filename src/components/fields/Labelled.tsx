import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Field.scss'

interface Props {
  label: string
  /** Leaves the label to the ear. */
  quiet?: boolean
  /** What is wrong with it, in words. */
  error?: string
  children: ReactNode
}

/** A question of a form: its name above, what is wrong below. */
export function Labelled({ label, quiet, error, children }: Props) {
  return (
    <View className='field'>
      {!quiet && <View className='field__label'>{label}</View>}
      {children}
      <Wrong text={error} />
    </View>
  )
}

/** What is wrong with what stands above, in words; nothing without. */
export const Wrong = ({ text }: { text: string | undefined }) =>
  text ? <View className='field__error'>{text}</View> : null
