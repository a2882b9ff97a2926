import { View } from '@tarojs/components'
import type { Current } from '@shared/festival/editions'
import { group } from '@/components/a11y/attributes'
import { useElder } from '@/components/a11y/textSize'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { FestivalIcon, type FestivalIconName } from '../art/FestivalIcon'
import { openChronicle, openProof, openTrees } from './ways'
import './MoreWays.scss'

interface Way {
  id: string
  icon: FestivalIconName
  tone: 'leaf' | 'persimmon' | 'amber'
  label: string
  onPress: () => void
}

/** The other pages of the festival: beside each other, or in the elder edition each as wide as the phone. */
export function MoreWays({ current }: { current: Current }) {
  const elder = useElder()
  const drawn = current.sessions.find(({ mode }) => mode === 'lottery')
  const ways: Way[] = [
    { id: 'trees-open', icon: 'tree', tone: 'leaf', label: '柿子树', onPress: openTrees },
    { id: 'chronicle-open', icon: 'album', tone: 'persimmon', label: '历届', onPress: openChronicle },
  ]
  if (drawn) {
    const onPress = () => openProof(drawn.id)
    ways.push({ id: 'proof-open', icon: 'lot', tone: 'amber', label: '怎么抽签', onPress })
  }
  return (
    <View className={cx('ways', elder && 'ways--column')} {...group('柿子节里还有')}>
      {ways.map(({ id, icon, tone, label, onPress }) => (
        <Press key={id} id={id} className='ways__way' onPress={onPress}>
          <View className={`ways__icon ways__icon--${tone}`}>
            <FestivalIcon name={icon} size='l' />
          </View>
          <View className='ways__word'>{label}</View>
        </Press>
      ))}
    </View>
  )
}
