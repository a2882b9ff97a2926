import { View } from '@tarojs/components'
import type { NoticeColumn } from '@shared/notices/columns'
import { audienceTagLabels, noticeColumnLabels } from '@shared/notices/labels'
import type { AudienceTag } from '@shared/notices/tags'
import { heading } from '@/components/a11y/attributes'
import { Pill } from '@/components/display/Pill'
import { now } from '@/platform/clock'
import { sayTime } from '../../time'
import './reading.scss'

interface Props {
  title: string
  column: NoticeColumn
  urgent: boolean
  /** Which office says it. */
  from?: string
  /** When it was published; null before. */
  at: string | null
  to: { place: string; tags: readonly AudienceTag[] }
  /** Of a 公示: until when, and whether it was closed. */
  display?: { until: string; isClosed: boolean } | undefined
}

/** 发给二小区, 发给二小区的业主、老人. */
export const sayAudience = ({ place, tags }: Props['to']) =>
  `发给${place}${tags.length > 0 ? `的${tags.map(tag => audienceTagLabels[tag]).join('、')}` : ''}`

/** What it is called, who says it, when and to whom, and whether it presses. */
export function NoticeHead({ title, column, urgent, from, at, to, display }: Props) {
  const facts = [from, at && sayTime(at)].filter(Boolean).join(' · ')
  return (
    <>
      <View className='notice-head__facts'>
        {urgent && <Pill tone='late'>急</Pill>}
        {display && <DisplayPill {...display} />}
        {facts && <View className='muted'>{facts}</View>}
        {/* 长辈版 goes without. */}
        <View className='muted notice-head__more'>{`${noticeColumnLabels[column]} · ${sayAudience(to)}`}</View>
      </View>
      <View className='notice-head__title' {...heading(2)}>
        {title}
      </View>
    </>
  )
}

function DisplayPill({ until, isClosed }: NonNullable<Props['display']>) {
  if (isClosed) return <Pill tone='done'>公示结束了</Pill>
  return Date.parse(until) > now() ? <Pill tone='doing'>公示中</Pill> : <Pill tone='wait'>公示时间到了</Pill>
}
