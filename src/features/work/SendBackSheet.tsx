import { useRef, useState } from 'react'
import type { ReportSummary } from '@shared/reports/contract'
import { sendBackReasons } from '@shared/reports/labels'
import { Button } from '@/components/Button'
import { Chip, Chips } from '@/components/Chip'
import { TextField } from '@/components/Field'
import { Refusal } from '@/components/Refusal'
import { Sheet } from '@/components/Sheet'
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
  const [phrase, setPhrase] = useState('')
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const { decide, busy, refusal } = useStaffChange(report, onDone)
  const say = (words: string) => {
    reason.current = words
    setPhrase(words)
    setMissing(false)
  }
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
      <Chips label='为什么退回'>
        {sendBackReasons.map((words, at) => (
          <Chip key={words} id={`${id}-reason-${at}`} chosen={phrase === words} onPress={() => say(words)}>
            {words}
          </Chip>
        ))}
      </Chips>
      <TextField
        key={phrase}
        id={`${id}-reason`}
        label='自己写原因'
        initial={phrase}
        maxLength={200}
        error={missing ? '请选一个原因,或写一句' : undefined}
        onText={text => (reason.current = text)}
      />
      <Refusal {...refusal} />
    </Sheet>
  )
}
