import type { ReportSummary } from '@shared/reports/contract'
import { sendBackReasons } from '@shared/reports/labels'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { usePhrases } from '../phrases/usePhrases'
import { useStaffChange } from './useStaffChange'

interface Props {
  /** Unique on the page: the reasons are `<id>-reason-<n>`, the words `<id>-reason`, the button `<id>-send`. */
  id: string
  report: Pick<ReportSummary, 'id' | 'version' | 'place' | 'allowed'>
  onClose: () => void
  /** It was sent or kept. */
  onDone: () => void
}

/** Why it is sent back: a reason to tap, or own words. */
export function SendBackSheet({ id, report, onClose, onDone }: Props) {
  const { decide, busy, refusal } = useStaffChange(report, onDone)
  return (
    <ReasonSheet
      id={id}
      title='为什么退回'
      send='退回去'
      reasons={usePhrases('sendBack', sendBackReasons)}
      busy={busy}
      refused={refusal}
      onClose={onClose}
      onSend={reason => decide({ verb: 'sendBack', input: { reason } })}
    />
  )
}
