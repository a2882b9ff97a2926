import { View } from '@tarojs/components'
import type { ManagedRow } from '@shared/notices/contract'
import { noticeColumnLabels, noticeStateLabels } from '@shared/notices/labels'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { go } from '@/platform/navigation'
import { sayTime } from '../../time'
import { nextStep, stateTones } from './nextStep'

/** A notice that somebody works on: how it stands, and what must happen next. */
export function ManagedCard({ row }: { row: ManagedRow }) {
  const { id, title, state, urgent, column, place, author, at } = row
  return (
    <Card id={`managed-${id}`} onPress={() => go('packages/notices/manage/index', { id })}>
      <View className='row row--wrap'>
        <View className='strong'>{title}</View>
        <Pill tone={stateTones[state]}>{noticeStateLabels[state]}</Pill>
        {urgent && <Pill tone='late'>急</Pill>}
      </View>
      <View>{nextStep(row)}</View>
      <View className='muted'>{[noticeColumnLabels[column], place, `${author}写的`, sayTime(at)].join(' · ')}</View>
    </Card>
  )
}
