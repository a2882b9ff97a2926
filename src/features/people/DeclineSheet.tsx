import { useRef, useState } from 'react'
import { declineReasons } from '@shared/people/labels'
import { Button } from '@/components/Button'
import { Reasons } from '@/components/Reasons'
import { Refusal } from '@/components/Refusal'
import { Sheet } from '@/components/Sheet'

interface Props {
  busy: boolean
  refused: string | undefined
  onClose: () => void
  onSend: (reason: string) => void
}

/** Why not; the person reads it as it stands. */
export function DeclineSheet({ busy, refused, onClose, onSend }: Props) {
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const send = () => {
    const words = reason.current.trim()
    setMissing(!words)
    if (words) onSend(words)
  }
  const foot = (
    <Button id='decline-send' wide busy={busy} onPress={send}>
      告诉本人
    </Button>
  )
  return (
    <Sheet id='decline' open title='为什么不通过' onClose={onClose} foot={foot}>
      <Reasons
        id='decline'
        label='为什么不通过'
        reasons={declineReasons}
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
