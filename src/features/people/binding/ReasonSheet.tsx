import { useRef, useState } from 'react'
import { Button } from '@/components/controls/Button'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Sheet } from '@/components/layout/Sheet'

interface Props {
  /** Unique on the page: the reasons are `<id>-reason-<n>`, the words `<id>-reason`, the button `<id>-send`. */
  id: string
  title: string
  /** On the button. */
  send: string
  reasons: readonly string[]
  busy: boolean
  refused: string | undefined
  onClose: () => void
  onSend: (reason: string) => void
}

/** Why not; the person reads it as it stands. */
export function ReasonSheet({ id, title, send: verb, reasons, busy, refused, onClose, onSend }: Props) {
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const send = () => {
    const words = reason.current.trim()
    setMissing(!words)
    if (words) onSend(words)
  }
  const foot = (
    <Button id={`${id}-send`} wide busy={busy} onPress={send}>
      {verb}
    </Button>
  )
  return (
    <Sheet id={id} open title={title} onClose={onClose} foot={foot}>
      <Reasons
        id={id}
        label={title}
        reasons={reasons}
        error={missing ? '请选一个原因,或写一句' : undefined}
        onReason={words => {
          reason.current = words
          setMissing(false)
        }}
      />
      <Refusal text={refused} />
    </Sheet>
  )
}
