import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { group } from '../a11y/attributes'
import { cx } from '../cx'
import { Icon, type IconName } from '../icons/Icon'
import { Press } from './Press'
import './Chip.scss'

interface Props {
  id: string
  chosen?: boolean
  /** Several can be chosen together. */
  many?: boolean
  icon?: IconName
  /** Leads to more choices. */
  more?: boolean
  onPress: () => void
  children: string
}

/** A word to choose. */
export function Chip({ id, chosen, many, icon, more, onPress, children }: Props) {
  return (
    <Press
      id={id}
      chosen={more ? undefined : !!chosen}
      many={many}
      className={cx('chip', chosen && 'chip--chosen')}
      onPress={onPress}
    >
      {icon && <Icon name={icon} />}
      <View className='chip__text'>{children}</View>
      {more && <Icon name='more' />}
    </Press>
  )
}

/** Chips that answer one question; `label` is the question. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className='chips' {...group(label)}>
      {children}
    </View>
  )
}
