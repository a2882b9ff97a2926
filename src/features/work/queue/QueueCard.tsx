import { memo } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Press } from '@/components/controls/Press'
import { go } from '@/platform/navigation'
import { placeTail } from '../../reports/placeTail'
import { holderSays } from '../../reports/says'
import { useAsWillBe } from '../outgoing/outgoingQueue'
import { CardActions } from './CardActions'
import { cardPill } from './cardPill'
import { Thumb } from './Thumb'
import './queue.scss'

interface Props {
  report: ReportSummary
  /** Also who has it: in lists of more than one's own. */
  withHolder: boolean
  /** Held down, several can be chosen. */
  onHold: (id: string) => void
}

/** What it is and where, in one line. */
export const titleOf = ({ category, place }: Pick<ReportSummary, 'category' | 'place'>) =>
  `${categoryOf(category).name} · ${placeTail(place.name)}`

/** What is read on a card, in that order: what is said aloud begins with it. */
export const seenOf = (report: ReportSummary, holder?: string | null) =>
  [!report.opened && '新', titleOf(report), report.text || '只有照片', holder].filter(Boolean).join(' ')

/** One report of the queue, with its two likely actions under the thumb. Drawn again only when it changed. */
export const QueueCard = memo(function QueueCard({ report: given, withHolder, onHold }: Props) {
  const report = useAsWillBe(given)
  const id = `report-${report.id}`
  const pill = cardPill(report)
  const waits = report !== given
  const holder = withHolder && report.holder ? holderSays(report) : null
  // `Press` finds words only in what stands in it directly.
  const marks = [report.level === 'P0' && '紧急', !!report.escalation?.level && '督办'].filter(Boolean).join(' · ')
  const name = [seenOf(report, holder), report.place.name, marks, waits ? '待发送' : pill.text]
  return (
    <Card onHold={() => onHold(report.id)}>
      <Press
        id={id}
        label={name.filter(Boolean).join(' ')}
        className='row row--top work-open'
        onPress={() => go('packages/report/detail/index', { id: report.id })}
      >
        <Thumb report={report} />
        <View className='grow'>
          <View className='strong clamp-1'>{titleOf(report)}</View>
          <View className={holder ? 'clamp-1' : 'clamp-2'}>{report.text || '只有照片'}</View>
          {holder && <View className='muted clamp-1'>{holder}</View>}
        </View>
      </Press>
      <View className='work-acts'>
        <View className='work-acts__pills'>
          {marks && <Pill tone='late'>{marks}</Pill>}
          {waits ? <Pill tone='wait'>待发送</Pill> : <Pill tone={pill.tone}>{pill.text}</Pill>}
        </View>
        <CardActions id={id} report={report} />
      </View>
    </Card>
  )
})
