import { View } from '@tarojs/components'
import { hidden } from '../a11y/attributes'
import { cx } from '../cx'
import './Art.scss'

export type ArtName = 'tree' | 'basket' | 'letterbox' | 'cloud'

/** A drawing for an empty or broken screen, or the season. The words beside it say what it means. */
export function Art({ name, small }: { name: ArtName; small?: boolean }) {
  return <View className={cx('art', small && 'art--s', `art--${name}`)} {...hidden()} />
}
