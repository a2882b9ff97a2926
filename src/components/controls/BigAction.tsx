import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icons/Icon'
import { Press } from './Press'
import './BigAction.scss'

interface Props {
  id: string
  icon: IconName
  title: string
  note: string
  onPress: () => void
}

/** The one thing a page is for, as large as a hand. */
export function BigAction({ id, icon, title, note, onPress }: Props) {
  return (
    <Press id={id} className='big-action' onPress={onPress}>
      <View className='big-action__icon'>
        <Icon name={icon} size='l' />
      </View>
      <View className='big-action__text'>
        <View className='big-action__title'>{title}</View>
        <View className='big-action__note'>{note}</View>
      </View>
    </Press>
  )
}
