import { View } from '@tarojs/components'
import { noticeColumnLabels } from '@shared/notices/labels'
import type { NoticeRow } from '@shared/notices/reading'
import { useElder } from '@/components/a11y/textSize'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { sayTime } from '../../time'
import { sayEndDay } from '../sayEnd'

/** A notice in a list: what it is called, whether it presses and whether it was read; in 长辈版 nothing else. */
export function NoticeCard({ row, isNew }: { row: NoticeRow; isNew: boolean }) {
  const { id, column, title, publishedAt, place, urgent, objectionsUntil, edition } = row
  const elder = useElder()
  const about = [noticeColumnLabels[column], place, sayTime(publishedAt)].join(' · ')
  const runs = objectionsUntil !== null && Date.parse(objectionsUntil) > now()
  return (
    <Card id={`notice-${id}`} onPress={() => go('packages/notices/notice/index', { id })}>
      <View className='row row--wrap'>
        <View className='strong'>{title}</View>
        {urgent && <Pill tone='late'>急</Pill>}
        {isNew && <Pill tone='doing'>没看过</Pill>}
        {objectionsUntil !== null && (
          <Pill tone={runs ? 'wait' : 'plain'}>{runs ? `公示到${sayEndDay(objectionsUntil)}` : '公示时间到了'}</Pill>
        )}
        {edition > 1 && !elder && <Pill>更正过</Pill>}
      </View>
      {!elder && <View className='muted'>{about}</View>}
    </Card>
  )
}
