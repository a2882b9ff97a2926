import { View } from '@tarojs/components'
import { Tile, type TileTone } from './Tile'
import { heading } from '../a11y/attributes'
import type { IconName } from '../icons/Icon'
import './Facts.scss'

/** Figures with their names, side by side where there is room. */
export function Facts({ facts }: { facts: { label: string; value: string }[] }) {
  return (
    <View className='facts'>
      {facts.map(({ label, value }) => (
        <View key={label} className='facts__fact'>
          <View className='muted'>{label}</View>
          <View className='strong number'>{value}</View>
        </View>
      ))}
    </View>
  )
}

interface ResultProps {
  icon: IconName
  tone: TileTone
  title: string
  note?: string
}

/** What has just been done, in large. */
export function Result({ icon, tone, title, note }: ResultProps) {
  return (
    <View className='result'>
      <View className='result__icon'>
        <Tile icon={icon} tone={tone} round />
      </View>
      <View className='result__title' {...heading(2)}>
        {title}
      </View>
      {note && <View className='muted'>{note}</View>}
    </View>
  )
}
