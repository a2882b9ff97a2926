import { BigAction } from '@/components/BigAction'
import { Hero } from '@/components/Hero'
import { Loaded } from '@/components/Loaded'
import { Page } from '@/components/Page'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { useTextSize } from '@/components/textSize'
import { LeadCard, OpenReports } from '@/features/reports/HomeParts'
import { useHome } from '@/features/reports/useReportLists'
import { greeting } from '@/features/time'
import { go } from '@/platform/navigation'

const snap = () => go('packages/report/submit/index')

/** 首页: who I am here, who answers for me, the big 拍一拍, and how my reports are doing. */
export default function Home() {
  const home = useHome()
  const large = useTextSize() !== 'standard'
  const { bound, name, home: where } = home.data ?? { bound: true, name: '', home: null }
  const hello = bound && name ? `${name},${greeting()}` : `您好,${greeting()}`
  const action = <BigAction id='snap' icon='camera' title='拍一拍' note={large ? '有事拍张照' : '看见问题,拍张照,马上有人管'} onPress={snap} />
  return (
    <Page title='首页' tab='home' head={<Hero over='小寨子 e 事通' title={hello} note={where?.name} />}>
      <Loaded id='home' query={home}>
        {({ lead, reports }) => (
          <>
            {large && action}
            {lead && <LeadCard lead={lead} />}
            {!large && action}
            {!bound && (
              <Card look='warm'>
                <Row icon='home' title='还没绑定房屋' note='遇到险情可以直接拍照上报。要报别的事,请先到社区窗口登记,或找您的单元长' />
              </Card>
            )}
            {bound && <OpenReports reports={reports} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
