import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import type { ReportView } from '@shared/reports/contract'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Facts, Result } from '@/components/display/Facts'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { EmergencyCalls } from '@/features/reports/submit/EmergencyCalls'
import { ConsentCard } from '@/features/messages/ConsentCard'
import { useReport } from '@/features/reports/useReport'
import { sayTime } from '@/features/time'
import { goTab, replace, useParams } from '@/platform/navigation'

/** The number, who has it and until when: shown at once (DOMAIN §4). */
export default function Done() {
  const { id = '', earlier } = useParams()
  const report = useReport(id)
  const foot = (
    <>
      <Button id='go-home' look='line' share={1} onPress={() => goTab('pages/home/index')}>
        回首页
      </Button>
      <Button id='see-progress' share={1} onPress={() => replace('packages/report/detail/index', { id })}>
        看进展
      </Button>
    </>
  )
  return (
    <Page title='交上去了' foot={foot}>
      <Loaded id='done' query={report}>
        {data => <Handed report={data} earlier={earlier === '1'} />}
      </Loaded>
    </Page>
  )
}

function Handed({ report, earlier }: { report: ReportView; earlier: boolean }) {
  const { no, level, holder, because, ackDueAt, dueAt } = report
  return (
    <>
      <Result
        icon='check'
        tone='leaf'
        title={holder ? `已交给${holder.name}` : '已经收到'}
        note={holder ? `${roleLabels[holder.role]} · 现在在岗` : because}
      />
      {level === 'P0' && <EmergencyCalls />}
      {earlier && (
        <Card look='warm'>
          <View>上一次其实已经交上了，没有重复交。后来改的话替您留着，点「看进展」里的「补充」就能发。</View>
        </Card>
      )}
      <Card>
        <View className='muted'>编号</View>
        <View className='big number'>{no}</View>
        <View className='stack'>
          <Facts
            facts={[
              { label: '最晚接单', value: sayTime(ackDueAt) },
              { label: '最晚办好', value: sayTime(dueAt) },
            ]}
          />
        </View>
      </Card>
      <ConsentCard />
    </>
  )
}
