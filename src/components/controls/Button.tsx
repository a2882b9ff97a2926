import { View } from '@tarojs/components'
import { toast } from '@/platform/feedback'
import { cx } from '../cx'
import { Icon, type IconName } from '../icons/Icon'
import { Press, type PressProps } from './Press'
import './Button.scss'

interface Props extends Omit<PressProps, 'children' | 'className' | 'chosen' | 'disabled'> {
  /** `main` once on a screen: what it is for. `line` stands beside it, `soft` in a card, `danger` can't be taken back. */
  look?: 'main' | 'soft' | 'line' | 'danger'
  icon?: IconName
  /** As wide as there is room. */
  wide?: boolean
  /** Share of a row, when several stand in one: 1, 2 … */
  share?: 1 | 2
  small?: boolean
  /** Works on it: shows so and takes no second tap. */
  busy?: boolean
  /** Another one is at work: this one waits. */
  disabled?: boolean
  /** What must be done first, in words: it looks so, and says so when it is tapped. */
  lacks?: string
  /** A verb, in few words; without it the icon stands alone and `label` says what it does. */
  children?: string
}

/** A verb to tap. */
export function Button(props: Props) {
  const { look = 'main', icon, wide, share, small, busy, disabled, lacks, onPress, children, ...press } = props
  const waits = disabled || busy
  const off = disabled || !!lacks
  const names = ['button', `button--${look}`, wide && 'button--wide', share && `button--share-${share}`]
  return (
    <Press
      {...press}
      disabled={waits || off}
      className={cx(...names, small && 'button--small', off && 'button--off', !children && 'button--round')}
      onPress={waits ? undefined : lacks ? () => toast(lacks) : onPress}
    >
      {busy ? <View className='button__busy' /> : icon && <Icon name={icon} />}
      {children && <View className='button__text'>{children}</View>}
    </Press>
  )
}
