import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../controls/Button'
import { Reasons } from '../fields/Reasons'
import { Refusal, type RefusalProps } from '../states/Refusal'
import { Sheet } from './Sheet'

interface Props {
  /** Unique on the page: the reasons are `<id>-reason-<n>`, the words `<id>-reason`, the button `<id>-send`. */
  id: string
  title: string
  /** On the button. */
  send: string
  reasons: readonly string[]
  /** So many characters at the least. */
  shortest?: number
  busy: boolean
  /** Why it was not taken; `error` when the reason itself is to blame. */
  refused: RefusalProps
  error?: string
  onClose: () => void
  onSend: (reason: string) => void
  /** What is to be known before it is sent. */
  children?: ReactNode
}

/** Asks for a reason, to tap or in own words; without one nothing is sent. */
export function ReasonSheet(props: Props) {
  const { id, title, send: verb, reasons, shortest = 1, busy, refused, error, onClose, onSend, children } = props
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const send = () => {
    const words = reason.current.trim()
    setMissing(words.length < shortest)
    if (words.length >= shortest) onSend(words)
  }
  const foot = (
    <Button id={`${id}-send`} wide busy={busy} onPress={send}>
      {verb}
    </Button>
  )
  const lack = `请选一个原因，或写${shortest > 1 ? `至少 ${shortest} 个字` : '一句'}`
  return (
    <Sheet id={id} open title={title} onClose={onClose} foot={foot}>
      <Reasons
        id={id}
        label={title}
        reasons={reasons}
        error={missing ? lack : error}
        onReason={words => {
          reason.current = words
          setMissing(false)
        }}
      />
      {children}
      <Refusal {...refused} />
    </Sheet>
  )
}
