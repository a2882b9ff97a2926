import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import type { ReportView } from '@shared/reports/contract'
import { eventLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { RevealPhone } from '@/features/people/contacts/RevealPhone'
import { RatePart } from '@/features/reports/resident/RatePart'
import { ReportHead } from '@/features/reports/detail/ReportHead'
import { ReportPhotos } from '@/features/reports/detail/ReportPhotos'
import { ReportTimeline } from '@/features/reports/detail/ReportTimeline'
import { useRating } from '@/features/reports/resident/useRating'
import { useReport } from '@/features/reports/useReport'
import { useReporterVerbs } from '@/features/reports/resident/useReporterVerbs'
import { hasStaffActions, StaffActions } from '@/features/work/handling/StaffActions'
import { useParams } from '@/platform/navigation'

/** A report and everything that has happened to it; its buttons are what the state table allows this person now. */
export default function Detail() {
  const { id = '' } = useParams()
  const query = useReport(id)
  if (query.data) return <Whole report={query.data} query={query} />
  return (
    <Page title='诉求进展'>
      <Loaded id='detail' query={query}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Whole({ report, query }: { report: ReportView; query: ReturnType<typeof useReport> }) {
  const { allowed, category } = report
  const may = (event: ReportView['allowed'][number]) => allowed.includes(event)
  const rating = useRating(report)
  const verbs = useReporterVerbs(report)
  const staff = hasStaffActions(report)
  const supplement = may('supplement') && (
    <Button id='supplement-open' look='line' share={1} onPress={verbs.supplement}>
      {eventLabels.supplement}
    </Button>
  )
  const foot = (staff ||
    ['supplement', 'remind', 'rate', 'reopen'].some(event => allowed.some(may => may === event))) && (
    <>
      <Refusal text={verbs.problem ?? (may('rate') ? rating.problem : undefined)} />
      {staff ? <StaffActions report={report} /> : supplement}
      {may('remind') && (
        <Button id='remind' look='line' share={1} busy={verbs.reminding} onPress={verbs.remind}>
          {eventLabels.remind}
        </Button>
      )}
      {may('rate') && (
        <Button id='rate' wide busy={rating.busy} onPress={rating.send}>
          评好了
        </Button>
      )}
      {may('reopen') && !may('rate') && (
        <Button id='reopen-open' look='line' share={1} onPress={verbs.reopen}>
          {eventLabels.reopen}
        </Button>
      )}
    </>
  )
  return (
    <Page title={categoryOf(category).name} foot={foot}>
      <Loaded id='detail' query={query}>
        {() => (
          <>
            <ReportHead report={report} />
            {report.reporterId && <RevealPhone person={report.reporterId} name={report.reporter.name} />}
            <ReportPhotos report={report} />
            {may('rate') && <RatePart report={report} form={rating} />}
            <ReportTimeline report={report} />
            <View className='row row--wrap stack'>
              {staff && supplement}
              {may('withdraw') && (
                <Button
                  id='withdraw'
                  look='danger'
                  share={1}
                  busy={verbs.withdrawing}
                  onPress={() => void verbs.withdraw()}
                >
                  {eventLabels.withdraw}
                </Button>
              )}
            </View>
          </>
        )}
      </Loaded>
      {verbs.sheet}
    </Page>
  )
}
