import { View } from '@tarojs/components'
import { queueTabLabels, queueTabs } from '@shared/reports/labels'
import { Badge } from '@/components/display/Pill'
import { Button } from '@/components/controls/Button'
import { Segments } from '@/components/controls/Segments'
import { Switcher } from '@/components/controls/Switcher'
import { go } from '@/platform/navigation'
import type { Desk } from './useDesk'
import './desk.scss'

interface Props {
  desk: Desk
  /** How much waits behind ⋯. */
  waiting: number
  onMore: () => void
}

const tones = { toAccept: undefined, dueSoon: 'soon', overdue: 'late' } as const

/** Three numbers, and one slim row: whose, 找, ⋯. */
export function DeskHead({ desk, waiting, onMore }: Props) {
  const { shown, counts, capped, order, views, show, pick } = desk
  return (
    <>
      <Segments
        id='queue'
        label='有多少要办'
        chosen={shown.tab ?? ''}
        onChoose={key => pick(queueTabs.find(tab => tab === key) ?? 'toAccept')}
        items={order.map(key => ({
          key,
          label: queueTabLabels[key],
          count: counts?.[key] ?? 0,
          capped,
          tone: tones[key],
        }))}
      />
      <View className='desk-row'>
        {views.length > 1 && (
          <Switcher
            id='of'
            label='看谁的'
            items={views}
            chosen={shown.of}
            onChoose={key => show(views.find(view => view.key === key)?.key ?? 'mine')}
          />
        )}
        <View className='desk-row__button'>
          <Button
            id='work-search'
            look='line'
            small
            icon='search'
            label='找一件'
            onPress={() => go('packages/staff/search/index')}
          />
        </View>
        <View className='desk-row__button'>
          <Button
            id='work-more'
            look='line'
            small
            icon='dots'
            label={waiting ? `更多，${waiting} 件等您看` : '更多'}
            onPress={onMore}
          />
          {waiting > 0 && (
            <View className='desk-row__count'>
              <Badge count={waiting} />
            </View>
          )}
        </View>
      </View>
    </>
  )
}
