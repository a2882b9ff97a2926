/** 首页: who answers for my unit, the big 拍一拍, and my reports that still want attention. */
import type { ReactNode } from 'react'
import type { Home } from '@shared/portal/contract'
import { BigAction } from '@/components/controls/BigAction'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Empty, Skeleton } from '@/components/states/States'
import { useElder, useTextSize } from '@/components/a11y/textSize'
import { go, goTab } from '@/platform/navigation'
import { ElderHome } from '../../elder/ElderHome'
import { GuestCard } from '../../people/binding/GuestCard'
import { NewestNotice } from '../../messages/inbox/NewestNotice'
import { useKeepNearPlaces } from '../../places/nearPlaces'
import { LeadCard } from './LeadCard'
import { ReportCard } from './ReportCard'
import type { useHome } from './useReportLists'
import { WaitingDrafts } from './WaitingDrafts'

interface Props {
  home: ReturnType<typeof useHome>
  /** What is offered before anything else, once. */
  offer?: ReactNode
}

/** 拍一拍 stands outside of what loads: it is there with the first tap, whatever the network does. */
export function HomeParts({ home, offer }: Props) {
  const large = useTextSize() !== 'standard'
  const elder = useElder()
  const { data, error } = home
  useKeepNearPlaces()
  const lead = data?.lead ? <LeadCard lead={data.lead} duty={data.duty} /> : !data && !error && <Skeleton cards={1} />
  return (
    <>
      {!large && lead}
      <BigAction
        id='snap'
        icon='camera'
        title='拍一拍'
        note={large ? '有事拍张照' : '看见问题，拍张照，马上有人管'}
        onPress={() => go('packages/report/submit/index')}
      />
      <BigAction
        id='services-open'
        icon='book'
        tone='leaf'
        title='办事'
        note='先问几句，不白跑'
        onPress={() => go('packages/services/home/index')}
      />
      {large && !elder && lead}
      <NewestNotice />
      {offer}
      <WaitingDrafts />
      <Loaded id='home' query={home}>
        {found =>
          elder ? <ElderHome home={found} /> : found.bound ? <OpenReports reports={found.reports} /> : <GuestCard />
        }
      </Loaded>
    </>
  )
}

/** Those that are on their way or wait for my rating; the list has the others. */
function OpenReports({ reports }: { reports: Home['reports'] }) {
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
