import { View } from '@tarojs/components'
import { group } from '../a11y/attributes'
import { cx } from '../cx'
import { Press } from './Press'
import './Switcher.scss'

interface Props {
  /** Unique on the page; the choices are `<id>-<key>`. */
  id: string
  label: string
  items: { key: string; label: string }[]
  chosen: string
  onChoose: (key: string) => void
}

/** One of a few views, side by side in one slim row. */
export function Switcher({ id, label, items, chosen, onChoose }: Props) {
  return (
    <View className='switcher' {...group(label)}>
      {items.map(item => (
        <Press
          key={item.key}
          id={`${id}-${item.key}`}
          chosen={item.key === chosen}
          className={cx('switcher__item', item.key === chosen && 'switcher__item--on')}
          onPress={() => onChoose(item.key)}
        >
          {item.label}
        </Press>
      ))}
    </View>
  )
}
