import { View } from '@tarojs/components'
import { group } from '../a11y/attributes'
import { cx } from '../cx'
import { Icon, type IconName } from '../icons/Icon'
import { Press } from '../controls/Press'
import { Badge } from './Pill'
import './Tile.scss'

export type TileTone = 'persimmon' | 'leaf' | 'amber' | 'danger'

interface TileProps {
  icon: IconName
  tone?: TileTone
  round?: boolean
}

/** A drawing in a coloured square. */
export function Tile({ icon, tone = 'persimmon', round }: TileProps) {
  return (
    <View className={cx('tile', `tile--${tone}`, round && 'tile--round')}>
      <Icon name={icon} size='l' />
    </View>
  )
}

interface TilesProps {
  label: string
  items: {
    id: string
    icon: IconName
    tone?: TileTone
    label: string
    /** How many wait there. */
    count?: number
    onPress: () => void
  }[]
}

/** Entries side by side, each a drawing and its word. */
export function Tiles({ label, items }: TilesProps) {
  return (
    <View className='tiles' {...group(label)}>
      {items.map(item => (
        <Press
          key={item.id}
          id={item.id}
          label={item.count ? `${item.label}，${item.count} 件` : item.label}
          className='tiles__item'
          onPress={item.onPress}
        >
          <Tile icon={item.icon} tone={item.tone} />
          <View className='tiles__word'>{item.label}</View>
          {!!item.count && (
            <View className='tiles__count'>
              <Badge count={item.count} />
            </View>
          )}
        </Press>
      ))}
    </View>
  )
}
