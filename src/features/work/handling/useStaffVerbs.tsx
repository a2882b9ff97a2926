import { useState } from 'react'
import { go } from '@/platform/navigation'
import { isPageVerb, type StaffVerb } from '../outgoing/outgoing'
import { GiveSheet } from './GiveSheet'
import { PauseSheet } from './PauseSheet'
import { SendBackSheet } from './SendBackSheet'
import type { Actionable, StaffEvent } from './staffVerbs'
import { useStaffChange } from './useStaffChange'

/**
 * What a tap on each verb does: 接单, 催办 and 继续办 are sent, 办结 and what answers somebody have their page, the others ask in a sheet first.
 * @param id the sheets are `<id>-give`, `<id>-pause` and `<id>-send-back`
 * @param first the sheet that is open at once
 * @param onGiven runs when the report was given away: there is perhaps nothing more to see of it
 */
export function useStaffVerbs(id: string, report: Actionable, first: StaffVerb | null, onGiven: () => void) {
  const [open, setOpen] = useState<StaffVerb | null>(first)
  const { decide, busy, refusal } = useStaffChange(report)
  const close = () => setOpen(null)
  const given = () => {
    close()
    onGiven()
  }
  const run = (verb: StaffEvent) => {
    if (isPageVerb(verb)) go('packages/staff/decide/index', { id: report.id, do: verb })
    else if (verb === 'accept' || verb === 'remind' || verb === 'resume') decide({ verb, input: {} })
    else if (verb === 'resolve') go('packages/staff/resolve/index', { id: report.id })
    else setOpen(verb)
  }
  const sheet = sheetOf()
  return { run, sheet, busy, refusal }

  function sheetOf() {
    if (open === null || !report.allowed.includes(open)) return null
    if (open === 'assign' || open === 'transfer')
      return <GiveSheet id={`${id}-give`} report={report} verb={open} onClose={close} onDone={given} />
    if (open === 'sendBack')
      return <SendBackSheet id={`${id}-send-back`} report={report} onClose={close} onDone={given} />
    if (open === 'suspend') return <PauseSheet id={`${id}-pause`} report={report} onClose={close} />
    return null
  }
}
