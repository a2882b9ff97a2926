/** The parts of 首页: who answers for my unit, and my reports that still want attention. */
import type { Home } from '@shared/portal/contract'
import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { goTab } from '@/platform/navigation'
import { ReportCard } from './ReportCard'

/** The neighbour's hand: photo place, name, and one tap to call (UI §2). */
export function LeadCard({ lead }: { lead: NonNullable<Home['lead']> }) {
  const { name, role, phone, note } = lead
  return (
    <Card>
      <Row
        left={<Avatar name={name} />}
        title={`${roleLabels[role]} ${name}`}
        note={`${note} · 有事您说话`}
        right={phone && <CallButton id='call-lead' who={`${roleLabels[role]} ${name}`} phone={phone} worded small />}
      />
    </Card>
  )
}

/** Those that are on their way or wait for my rating; the list has the others. */
export function OpenReports({ reports }: { reports: Home['reports'] }) {
  return (
    <Section title='我的诉求' more={{ id: 'all-reports', label: '全部', onPress: () => goTab('pages/reports/index') }}>
      {reports.length > 0 ? (
        reports.map(report => <ReportCard key={report.id} report={report} />)
      ) : (
        <Empty art='basket' title='没有在办的诉求' note='看见问题，拍张照就行' />
      )}
    </Section>
  )
}
