import type { Home } from '@shared/portal/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { goTab } from '@/platform/navigation'

/** For 首页 of whoever works here: what is late comes first; nothing when nothing waits. */
export function WorkWaits({ work: { of, overdue, dueSoon, toAccept } }: { work: NonNullable<Home['work']> }) {
  if (!overdue && !dueSoon && !toAccept) return null
  const whose = of === 'all' ? '全社区' : '我手上'
  const others = [overdue && dueSoon && `快到期 ${dueSoon} 件`, toAccept && `待受理 ${toAccept} 件`]
  return (
    <Card>
      <Row
        id='work-waits'
        icon={overdue ? 'warn' : 'work'}
        tone={overdue ? 'danger' : dueSoon ? 'amber' : 'persimmon'}
        title={overdue ? `已超时 ${overdue} 件` : dueSoon ? `快到期 ${dueSoon} 件` : `待受理 ${toAccept} 件`}
        note={[whose, ...(overdue || dueSoon ? others : [])].filter(Boolean).join(' · ')}
        onPress={() => goTab('pages/work/index')}
      />
    </Card>
  )
}
