import { BigAction } from '@/components/controls/BigAction'
import { Hero } from '@/components/page/Hero'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { useTextSize } from '@/components/a11y/textSize'
import { GuestCard } from '@/features/people/binding/GuestCard'
import { LeadCard, OpenReports } from '@/features/reports/lists/HomeParts'
import { useHome } from '@/features/reports/lists/useReportLists'
import { WorkWaits } from '@/features/work/desk/WorkWaits'
import { greeting } from '@/features/time'
import { go } from '@/platform/navigation'

const snap = () => go('packages/report/submit/index')

/** 首页: who I am here, who answers for me, the big 拍一拍, and how my reports are doing. */
export default function Home() {
  const home = useHome()
  const large = useTextSize() !== 'standard'
  const { bound, name, home: where } = home.data ?? { bound: true, name: '', home: null }
  const hello = bound && name ? `${name}，${greeting()}` : `您好，${greeting()}`
  const action = (
    <BigAction
      id='snap'
      icon='camera'
      title='拍一拍'
      note={large ? '有事拍张照' : '看见问题，拍张照，马上有人管'}
      onPress={snap}
    />
  )
  return (
    <Page title='首页' tab='home' head={<Hero over='小寨子 e 事通' title={hello} note={where?.name} />}>
      <Loaded id='home' query={home}>
        {({ lead, reports, work }) => (
          <>
            {work && <WorkWaits work={work} />}
            {large && action}
            {lead && <LeadCard lead={lead} />}
            {!large && action}
            {!bound && <GuestCard />}
            {bound && <OpenReports reports={reports} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
