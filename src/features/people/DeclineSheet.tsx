import { useRef, useState } from 'react'
import { declineReasons } from '@shared/people/labels'
import { Button } from '@/components/Button'
import { Chip, Chips } from '@/components/Chip'
import { TextField } from '@/components/Field'
import { Refusal } from '@/components/Refusal'
import { Sheet } from '@/components/Sheet'

interface Props {
  busy: boolean
  refused: string | undefined
  onClose: () => void
  onSend: (reason: string) => void
}

/** Why not: a reason to tap, or own words; the person reads it as it stands. */
export function DeclineSheet({ busy, refused, onClose, onSend }: Props) {
  const [phrase, setPhrase] = useState('')
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const say = (words: string) => {
    reason.current = words
    setPhrase(words)
    setMissing(false)
  }
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
      <Chips label='为什么不通过'>
        {declineReasons.map((words, at) => (
          <Chip key={words} id={`decline-reason-${at}`} chosen={phrase === words} onPress={() => say(words)}>
            {words}
          </Chip>
        ))}
      </Chips>
      <TextField
        key={phrase}
        id='decline-reason'
        label='自己写原因'
        initial={phrase}
        maxLength={200}
        error={missing ? '请选一个原因,或写一句' : undefined}
        onText={text => (reason.current = text)}
      />
      <Refusal text={refused} />
    </Sheet>
  )
}
