import { useRef, useState } from 'react'
import type { ReportSummary } from '@shared/reports/contract'
import { sendBackReasons } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Sheet } from '@/components/layout/Sheet'
import { useStaffChange } from './useStaffChange'

interface Props {
  /** Unique on the page: the reasons are `<id>-reason-<n>`, the words `<id>-reason`, the button `<id>-send`. */
  id: string
  report: Pick<ReportSummary, 'id' | 'version' | 'place'>
  onClose: () => void
  /** It was sent or kept. */
  onDone: () => void
}

/** Why it is sent back: a reason to tap, or own words. */
export function SendBackSheet({ id, report, onClose, onDone }: Props) {
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const { decide, busy, refusal } = useStaffChange(report, onDone)
  const send = () => {
    const words = reason.current.trim()
    setMissing(!words)
    if (words) decide({ verb: 'sendBack', input: { reason: words } })
  }
  const foot = (
    <Button id={`${id}-send`} wide busy={busy} onPress={send}>
      退回去
    </Button>
  )
  return (
    <Sheet id={id} open title='为什么退回' onClose={onClose} foot={foot}>
      <Reasons
        id={id}
        label='为什么退回'
        reasons={sendBackReasons}
        error={missing ? '请选一个原因,或写一句' : undefined}
        onReason={words => {
          reason.current = words
          setMissing(false)
        }}
      />
      <Refusal {...refusal} />
    </Sheet>
  )
}
