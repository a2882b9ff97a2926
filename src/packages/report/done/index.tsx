import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { ConsentFoot } from '@/features/reports/done/ConsentFoot'
import { Handed } from '@/features/reports/done/Handed'
import { useReport } from '@/features/reports/useReport'
import { useReportDuty } from '@/features/reports/useReportDuty'
import { useParams } from '@/platform/navigation'

/** 提交好了: the number, who has it, by when, and what comes next (DOMAIN §4). */
export default function Done() {
  const { id = '', earlier } = useParams()
  const report = useReport(id)
  const { data: duty } = useReportDuty(id)
  return (
    <Page title='提交好了' foot={<ConsentFoot id={id} />}>
      <Loaded id='done' query={report}>
        {data => <Handed report={data} earlier={earlier === '1'} duty={duty} />}
      </Loaded>
    </Page>
  )
}
