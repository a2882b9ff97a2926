import { BigAction } from '@/components/controls/BigAction'
import { Hero } from '@/components/page/Hero'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { useElder, useTextSize } from '@/components/a11y/textSize'
import { ElderHome } from '@/features/elder/ElderHome'
import { GuestCard } from '@/features/people/binding/GuestCard'
import { EditionOffer } from '@/features/people/me/EditionOffer'
import { EditionSwitch } from '@/features/people/me/EditionSwitch'
import { LeadCard, OpenReports } from '@/features/reports/lists/HomeParts'
import { useHome } from '@/features/reports/lists/useReportLists'
import { greeting } from '@/features/time'
import { go } from '@/platform/navigation'

const snap = () => go('packages/report/submit/index')

/** 首页: who I am here, who answers for me, the big 拍一拍, and how my reports are doing. */
export default function Home() {
  const home = useHome()
  const large = useTextSize() !== 'standard'
  const elder = useElder()
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
    <Page
      title='首页'
      tab='home'
      head={<Hero over='小寨子 e 事通' title={hello} note={where?.name} aside={!elder && <EditionSwitch />} />}
    >
      {elder && action}
      <EditionOffer />
      <Loaded id='home' query={home}>
        {found =>
          elder ? (
            <ElderHome home={found} />
          ) : (
            <>
              {large && action}
              {found.lead && <LeadCard lead={found.lead} />}
              {!large && action}
              {!bound && <GuestCard />}
              {bound && <OpenReports reports={found.reports} />}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
