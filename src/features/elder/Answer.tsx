import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icons/Icon'
import { Press } from '@/components/controls/Press'
import { Tile, type TileTone } from '@/components/display/Tile'

interface Props {
  id: string
  title: string
  note?: string
  icon?: IconName
  tone?: TileTone
  /** In the place of the icon. */
  left?: ReactNode
  /** What it is now. Without it a tap only goes on. */
  chosen?: boolean
  onPress: () => void
}

/** One answer of several, as wide as the phone: what it means, and that a tap goes on. */
export const Answer = ({ id, title, note, icon, tone, left, chosen, onPress }: Props) => (
  <Press id={id} className='card' chosen={chosen} onPress={onPress}>
    <View className='row'>
      {icon ? <Tile icon={icon} tone={tone} /> : left}
      <View className='grow'>
        <View className='big'>{title}</View>
        {note && <View className='muted'>{note}</View>}
      </View>
      <Icon name={chosen ? 'check' : 'more'} />
    </View>
  </Press>
)
