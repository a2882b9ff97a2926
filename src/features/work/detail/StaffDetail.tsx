import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { DeclinedPart } from '../../reports/detail/DeclinedPart'
import { go } from '@/platform/navigation'
import { BoardWay } from '../../board/BoardWay'
import { ReportTimeline } from '../../reports/detail/ReportTimeline'
import { TwinsPart } from '../twins/TwinsPart'
import { StaffClock } from './StaffClock'
import { StaffWhere } from './StaffWhere'
import { StaffWords } from './StaffWords'
import { useOpened } from './useOpened'

interface Props {
  report: ReportView
  /** Writes a few words into the timeline; only for whoever may. */
  onSupplement?: () => void
}

/** A report as whoever works on it reads it: what was said and shown, where, who reported it, how long still, and what happened. */
export function StaffDetail({ report, onSupplement }: Props) {
  useOpened(report)
  return (
    <>
      <StaffWords report={report} />
      <StaffWhere report={report} />
      <StaffClock report={report} />
      <DeclinedPart report={report} />
      <TwinsPart report={report} />
      <ReportTimeline report={report} />
      {onSupplement && (
        <Card>
          <Row id='supplement-open' icon='pen' title='写一句经过' note='居民看得到' onPress={onSupplement} />
        </Card>
      )}
      <BoardWay report={report} />
      {report.allowed.includes('exclude') && (
        <Card>
          <Row
            id='exclude-open'
            title='不计入三率…'
            note='写明原因，要另一个人同意'
            onPress={() => go('packages/figures/exclude/index', { id: report.id })}
          />
        </Card>
      )}
      <View className='muted number stack'>{`编号 ${report.no}`}</View>
    </>
  )
}
