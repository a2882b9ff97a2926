import { memo } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { cx } from '@/components/cx'
import { Icon } from '@/components/icons/Icon'
import { Pill } from '@/components/display/Pill'
import { Press } from '@/components/controls/Press'
import { cardPill } from '../queue/cardPill'
import { seenOf, titleOf } from '../queue/QueueCard'
import { Thumb } from '../queue/Thumb'
import './batch.scss'

interface Props {
  report: ReportSummary
  chosen: boolean
  onToggle: (id: string) => void
}

/** One report to choose, or not. */
export const PickCard = memo(function PickCard({ report, chosen, onToggle }: Props) {
  const pill = cardPill(report)
  return (
    <Press
      id={`report-${report.id}`}
      label={`${seenOf(report)} ${pill.text}`}
      chosen={chosen}
      many
      className={cx('pick', chosen && 'pick--on')}
      onPress={() => onToggle(report.id)}
    >
      <View className='pick__mark'>{chosen && <Icon name='check' />}</View>
      <Thumb report={report} />
      <View className='grow'>
        <View className='strong clamp-1'>{titleOf(report)}</View>
        <View className='clamp-1'>{report.text || '只有照片'}</View>
        <Pill tone={pill.tone}>{pill.text}</Pill>
      </View>
    </Press>
  )
})
