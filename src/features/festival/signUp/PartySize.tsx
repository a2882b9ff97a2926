import { View } from '@tarojs/components'
import { group, hidden } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { FestivalIcon } from '../art/FestivalIcon'
import './PartySize.scss'

interface Props {
  /** Null until it is said: nobody but the household knows. */
  size: number | null
  most: number
  onSize: (size: number) => void
}

/** Beyond so many, their drawing says less than the figure. */
const drawnAtMost = 5

/** How many of the household come: one tap. */
export function PartySize({ size, most, onSize }: Props) {
  return (
    <View className='party-size' {...group('去几个人')}>
      {Array.from({ length: most }, (_, nth) => nth + 1).map(people => (
        <Press
          key={people}
          id={`people-${people}`}
          chosen={people === size}
          className={cx('party-size__tile', people === size && 'party-size__tile--on')}
          onPress={() => onSize(people)}
        >
          <View className='party-size__figure number'>{`${people} 人`}</View>
          {most <= drawnAtMost && (
            <View className='party-size__people' {...hidden()}>
              {Array.from({ length: people }, (_, nth) => (
                <FestivalIcon key={nth} name='person' />
              ))}
            </View>
          )}
        </Press>
      ))}
    </View>
  )
}
