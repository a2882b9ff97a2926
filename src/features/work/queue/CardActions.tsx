import type { ReportSummary } from '@shared/reports/contract'
import { Button } from '@/components/controls/Button'
import { call } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useCallReporter } from '../../people/contacts/useCallReporter'
import { sortedVerbs, verbLabels, type StaffEvent } from '../handling/staffVerbs'
import { useStaffChange } from '../handling/useStaffChange'
import { isPageVerb } from '../outgoing/outgoing'

/** Sent with one tap; the others ask for more on a page of their own. */
const atOnce: readonly StaffEvent[] = ['accept', 'remind', 'resume']

/** The two likely actions: a call, and what takes it forward. Whoever urges calls the one who has it. */
export function CardActions({ id, report }: { id: string; report: ReportSummary }) {
  const { decide, busy } = useStaffChange(report)
  const reporter = useCallReporter(report)
  const { main, more } = sortedVerbs(report)
  const holder = main === 'remind' && report.holder?.phone ? { ...report.holder, phone: report.holder.phone } : null
  const second = more.find(verb => verb === 'transfer') ?? more[0]

  function run(verb: StaffEvent) {
    if (verb === 'accept' || verb === 'remind' || verb === 'resume') decide({ verb, input: {} })
    else if (verb === 'resolve') go('packages/staff/resolve/index', { id: report.id })
    else if (isPageVerb(verb)) go('packages/staff/decide/index', { id: report.id, do: verb })
    else go('packages/report/detail/index', { id: report.id, do: verb })
  }
  const button = (verb: StaffEvent, look: 'main' | 'line') => (
    <Button id={`${id}-${verb}`} look={look} small busy={busy && atOnce.includes(verb)} onPress={() => run(verb)}>
      {verbLabels[verb]}
    </Button>
  )
  return (
    <>
      {holder ? (
        <Button
          id={`${id}-call`}
          look='line'
          small
          icon='phone'
          label={`打电话给${holder.name}`}
          onPress={() => call(holder.phone)}
        >
          打电话
        </Button>
      ) : reporter.may ? (
        <Button
          id={`${id}-call`}
          look='line'
          small
          icon='phone'
          busy={reporter.busy}
          label={`打电话给${report.reporter.name}`}
          onPress={reporter.call}
        >
          打电话
        </Button>
      ) : (
        second && button(second, 'line')
      )}
      {main && button(main, 'main')}
    </>
  )
}
