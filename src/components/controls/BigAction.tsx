import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Tile, type TileTone } from '../display/Tile'
import { Icon, type IconName } from '../icons/Icon'
import { Press } from './Press'
import './BigAction.scss'

interface Props {
  id: string
  icon: IconName
  title: string
  note?: string
  /** A white one, beside the one that the page is for. */
  tone?: TileTone
  onPress: () => void
}

/** The one thing a page is for, as large as a hand. */
export function BigAction({ id, icon, title, note, tone, onPress }: Props) {
  return (
    <Press id={id} className={cx('big-action', tone && 'big-action--plain')} onPress={onPress}>
      {tone ? (
        <Tile icon={icon} tone={tone} />
      ) : (
        <View className='big-action__icon'>
          <Icon name={icon} size='l' />
        </View>
      )}
      <View className='big-action__text'>
        <View className='big-action__title'>{title}</View>
        {note && <View className='big-action__note'>{note}</View>}
      </View>
    </Press>
  )
}
