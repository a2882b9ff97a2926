import { Button } from '@/components/controls/Button'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { usePrincipalReports } from '@/features/people/mandates/useMandates'
import { ReportCard } from '@/features/reports/lists/ReportCard'
import { go, useParams } from '@/platform/navigation'

/** Everything that somebody has reported for whom I act, the newest first. */
export default function PrincipalReports() {
  const { id = '', name = '' } = useParams()
  const reports = usePrincipalReports(id)
  return (
    <Page title={name ? `${decodeURIComponent(name)}的诉求` : '替他办的事'}>
      <Pages
        id='principal'
        query={reports}
        empty={
          <Empty
            art='basket'
            title='还没有诉求'
            action={
              <Button id='report-for' onPress={() => go('packages/report/submit/index', { for: id })}>
                替他报事
              </Button>
            }
          />
        }
      >
        {report => <ReportCard key={report.id} report={report} whole />}
      </Pages>
    </Page>
  )
}
