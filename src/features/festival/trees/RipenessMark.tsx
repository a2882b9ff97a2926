import { View } from '@tarojs/components'
import type { Ripeness } from '@shared/festival/trees/diaryFlow'
import { ripenessLabels } from '@shared/festival/trees/treeLabels'
import { hidden } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import './trees.scss'

/** What is said of a tree that nobody photographed this season. */
const unseen = '还没人拍'
export const sayRipeness = (ripeness: Ripeness | null) => (ripeness ? ripenessLabels[ripeness] : unseen)

/** How ripe a tree's fruit is, as a sign whose shape says it too: a ring, half full, a fruit. The words stand beside it. */
export const RipenessMark = ({ ripeness, large }: { ripeness: Ripeness | null; large?: boolean }) => (
  <View className={cx('ripeness', `ripeness--${ripeness ?? 'unseen'}`, large && 'ripeness--l')} {...hidden()} />
)

const all = ['green', 'turning', 'ripe', null] as const

/** What the signs of the map mean. */
export const Legend = () => (
  <View className='legend'>
    {all.map(ripeness => (
      <View key={ripeness ?? unseen} className='legend__sign'>
        <RipenessMark ripeness={ripeness} />
        <View className='legend__word'>{sayRipeness(ripeness)}</View>
      </View>
    ))}
  </View>
)
