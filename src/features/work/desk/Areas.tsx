import { View } from '@tarojs/components'
import type { AreaCount } from '@shared/reports/contract'
import { hidden } from '@/components/a11y/attributes'
import { Card } from '@/components/layout/Card'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import './desk.scss'

interface Props {
  areas: AreaCount[]
  /** Open in all, also where nobody said in which area. */
  open: number
  /** The one that is looked at. */
  chosen: string | null
  onChoose: (code: string) => void
}

const parts = ['overdue', 'soon', 'other'] as const
const sum = ({ overdue, soon, other }: AreaCount) => overdue + soon + other

/** For whoever stands above several areas: how much is open in each, as bars, what is late first. A tap shows one alone. */
export function Areas({ areas, open, chosen, onChoose }: Props) {
  const elsewhere = open - areas.reduce((total, area) => total + sum(area), 0)
  const most = Math.max(1, ...areas.map(sum))
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <View className='strong'>各片区在办</View>
        <View className='muted'>红：超时，黄：快到期</View>
      </View>
      {areas.map(area => (
        <Press
          key={area.code}
          id={`area-${area.code}`}
          chosen={area.code === chosen}
          className={cx('desk-area', area.code === chosen && 'desk-area--on')}
          onPress={() => onChoose(area.code)}
        >
          <View className='desk-area__name'>{area.name}</View>
          <View className='desk-area__track' {...hidden()}>
            <View className='desk-area__bar' style={{ width: `${Math.round((sum(area) / most) * 100)}%` }}>
              {parts.map(part => (
                <View key={part} className={`desk-bar--${part}`} style={{ flexGrow: area[part] }} />
              ))}
            </View>
          </View>
          <View className='desk-area__sum'>
            {area.overdue > 0 && <View className='desk-area__count desk-late'>{`超时 ${area.overdue}`}</View>}
            <View className='desk-area__count'>{`${sum(area)} 件`}</View>
          </View>
        </Press>
      ))}
      {elsewhere > 0 && <View className='muted'>{`另有 ${elsewhere} 件没说在哪个片区`}</View>}
    </Card>
  )
}
