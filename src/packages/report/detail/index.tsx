import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import type { ReportView } from '@shared/reports/contract'
import { eventLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { RatePart } from '@/features/reports/resident/RatePart'
import { DeclinedPart } from '@/features/reports/detail/DeclinedPart'
import { ReportHead } from '@/features/reports/detail/ReportHead'
import { ReportPhotos } from '@/features/reports/detail/ReportPhotos'
import { ReportTimeline } from '@/features/reports/detail/ReportTimeline'
import { useRating } from '@/features/reports/resident/useRating'
import { FollowPart } from '@/features/reports/similar/FollowPart'
import { mayRate } from '@/features/reports/says'
import { useReport } from '@/features/reports/useReport'
import { useReporterVerbs } from '@/features/reports/resident/useReporterVerbs'
import { StaffDetail } from '@/features/work/detail/StaffDetail'
import { StaffFoot } from '@/features/work/detail/StaffFoot'
import { hasStaffActions } from '@/features/work/handling/staffVerbs'
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
  // Whoever works here reads it as such; the reporter's side, and whoever reported it themselves, as a resident does.
  return report.above ? <ForStaff report={report} query={query} /> : <ForReporter report={report} query={query} />
}

interface Props {
  report: ReportView
  query: ReturnType<typeof useReport>
}

function ForStaff({ report, query }: Props) {
  const { do: first } = useParams()
  const verbs = useReporterVerbs(report)
  return (
    <Page
      title={categoryOf(report.category).name}
      foot={hasStaffActions(report) && <StaffFoot report={report} first={first} />}
    >
      <Loaded id='detail' query={query}>
        {() => (
          <StaffDetail
            report={report}
            onSupplement={report.allowed.includes('supplement') ? verbs.supplement : undefined}
          />
        )}
      </Loaded>
      {verbs.sheet}
    </Page>
  )
}

function ForReporter({ report, query }: Props) {
  const { allowed, category } = report
  const may = (event: ReportView['allowed'][number]) => allowed.includes(event)
  const rates = mayRate(report)
  const rating = useRating(report)
  const verbs = useReporterVerbs(report)
  // Whoever reported it may stand above its holder too.
  const staff = hasStaffActions(report)
  const own = ['supplement', 'remind', 'rate', 'reopen', 'appeal'] as const
  const foot = (staff || rates || own.some(may)) && (
    <>
      <Refusal text={verbs.problem ?? (rates ? rating.problem : undefined)} />
      {staff && <StaffFoot report={report} first={undefined} />}
      {may('supplement') && (
        <Button id='supplement-open' look='line' share={1} onPress={verbs.supplement}>
          {eventLabels.supplement}
        </Button>
      )}
      {may('remind') && (
        <Button id='remind' look='line' share={1} busy={verbs.reminding} onPress={verbs.remind}>
          {eventLabels.remind}
        </Button>
      )}
      {rates && (
        <Button id='rate' wide busy={rating.busy} onPress={rating.send}>
          评好了
        </Button>
      )}
      {may('appeal') && (
        <Button id='appeal-open' wide onPress={verbs.appeal}>
          不服，申诉一次
        </Button>
      )}
      {may('reopen') && !rates && (
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
            <DeclinedPart report={report} />
            <FollowPart report={report} />
            {!report.joined?.mine && <ReportPhotos report={report} />}
            {rates && <RatePart report={report} form={rating} />}
            <ReportTimeline report={report} />
            {may('withdraw') && (
              <View className='row row--wrap stack'>
                <Button
                  id='withdraw'
                  look='danger'
                  share={1}
                  busy={verbs.withdrawing}
                  onPress={() => void verbs.withdraw()}
                >
                  {eventLabels.withdraw}
                </Button>
              </View>
            )}
          </>
        )}
      </Loaded>
      {verbs.sheet}
    </Page>
  )
}
