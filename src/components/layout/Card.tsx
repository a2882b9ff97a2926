import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from '../cx'
import { held } from '../a11y/hold'
import { Press } from '../controls/Press'
import './Card.scss'

interface Props {
  /** `warm` for what is offered, not asked. */
  look?: 'plain' | 'warm'
  /** A card that leads somewhere needs an id and holds no other control. */
  id?: string
  label?: string
  onPress?: () => void
  /** Held down; only a shortcut: there must be a button for the same. */
  onHold?: () => void
  children: ReactNode
}

/** A white sheet on the ground: one thing. */
export function Card({ look = 'plain', id, label, onPress, onHold, children }: Props) {
  const className = cx('card', look === 'warm' && 'card--warm')
  if (!onPress || !id)
    return (
      <View className={className} onLongPress={onHold && held(onHold)}>
        {children}
      </View>
    )
  return (
    <Press id={id} label={label} className={className} onPress={onPress}>
      {children}
    </Press>
  )
}
