import { View } from '@tarojs/components'
import { hidden, status } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { Icon } from '@/components/icons/Icon'
import { FestivalIcon } from '../art/FestivalIcon'
import './PartySize.scss'

interface Props {
  size: number
  most: number
  onSize: (size: number) => void
}

/** How many of the household come: one more or one less with a tap. */
export function PartySize({ size, most, onSize }: Props) {
  const step = (id: string, label: string, to: number, drawing: 'plus' | 'minus') => {
    const off = to < 1 || to > most
    return (
      <Press
        id={id}
        label={label}
        disabled={off}
        className={cx('party-size__step', off && 'party-size__step--off')}
        onPress={off ? undefined : () => onSize(to)}
      >
        {drawing === 'plus' ? <Icon name='plus' /> : <FestivalIcon name='minus' />}
      </Press>
    )
  }
  return (
    <View className='party-size'>
      {step('fewer', '少一个人', size - 1, 'minus')}
      <View className='party-size__shown'>
        <View className='party-size__figure number' {...status()}>{`${size} 人`}</View>
        <View className='party-size__people' {...hidden()}>
          {Array.from({ length: most }, (_, nth) => (
            <View key={nth} className={cx('party-size__person', nth < size && 'party-size__person--comes')}>
              <FestivalIcon name='person' />
            </View>
          ))}
        </View>
      </View>
      {step('more', '多一个人', size + 1, 'plus')}
    </View>
  )
}
