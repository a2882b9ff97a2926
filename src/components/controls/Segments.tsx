import { View } from '@tarojs/components'
import { group } from '../a11y/attributes'
import { cx } from '../cx'
import { Press } from './Press'
import './Segments.scss'

export interface Segment {
  key: string
  label: string
  count: number
  /** There may be more than were counted: `999+`. */
  capped?: boolean
  /** How it is to be looked at when there are any. */
  tone?: 'soon' | 'late'
}

interface Props {
  /** Unique on the page; the tabs are `<id>-<key>`. */
  id: string
  label: string
  items: Segment[]
  chosen: string
  onChoose: (key: string) => void
}

/** Numbers side by side, each a tap to what it counts. */
export function Segments({ id, label, items, chosen, onChoose }: Props) {
  return (
    <View className='segments' {...group(label)}>
      {items.map(item => (
        <Press
          key={item.key}
          id={`${id}-${item.key}`}
          chosen={item.key === chosen}
          className={cx(
            'segments__item',
            item.key === chosen && 'segments__item--on',
            item.count === 0 && 'segments__item--none',
            item.tone && item.count > 0 && `segments__item--${item.tone}`,
          )}
          onPress={() => onChoose(item.key)}
        >
          <View className='segments__count'>{`${item.count}${item.capped ? '+' : ''}`}</View>
          <View className='segments__word'>{item.label}</View>
        </Press>
      ))}
    </View>
  )
}
