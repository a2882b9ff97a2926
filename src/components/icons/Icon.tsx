import { View } from '@tarojs/components'
import { hidden } from '../a11y/attributes'
import { cx } from '../cx'
import './Icon.scss'

/** The drawings in `icons/`; `Icon.scss` makes each a mask, so that it takes the colour of the text around it. */
export type IconName =
  | 'back'
  | 'bell'
  | 'book'
  | 'box'
  | 'camera'
  | 'check'
  | 'clock'
  | 'close'
  | 'dots'
  | 'eye'
  | 'fruit'
  | 'gear'
  | 'good'
  | 'home'
  | 'horn'
  | 'image'
  | 'list'
  | 'me'
  | 'more'
  | 'ok'
  | 'pen'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'poor'
  | 'retry'
  | 'scan'
  | 'search'
  | 'shield'
  | 'text'
  | 'warn'
  | 'wifi'
  | 'work'

interface Props {
  name: IconName
  /** Size beside the text: 1.25 of it, 1.75, or 2.5. */
  size?: 'm' | 'l' | 'xl'
}

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name, size = 'm' }: Props) {
  return <View className={cx('icon', `icon--${size}`, `icon--${name}`)} {...hidden()} />
}
