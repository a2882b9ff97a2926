import { useRef, useState, type ReactNode } from 'react'
import type { CallError } from '@/api/errors'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { textDraft } from '../textDraft'

interface Props {
  /** Unique on the page: the field is `<id>-words`, the button `<id>-send`. */
  id: string
  /** Under which it is kept. */
  keptAs: string
  title: string
  placeholder: string
  /** On the button. */
  send: string
  /** What is said when nothing was written. */
  lack: string
  busy: boolean
  error: CallError | null
  /** @param done to be called when the server has it */
  onSend: (words: string, done: () => void) => void
  onClose: () => void
  children?: ReactNode
}

/** A few sentences, asked for over the page. They stay on the phone until the server has them. */
export function WordsSheet(props: Props) {
  const { id, keptAs, title, placeholder, send: verb, lack: says, busy, error, onSend, onClose, children } = props
  const draft = textDraft(keptAs)
  const [initial] = useState(draft.read)
  const text = useRef(initial)
  const sent = useRef(false)
  const [lack, setLack] = useState<string>()
  const write = (words: string) => {
    text.current = words
    // A field that is left while the sheet closes would bring the words back.
    if (!sent.current) draft.write(words)
  }
  const send = () => {
    const words = text.current.trim()
    setLack(words.length < 2 ? says : undefined)
    if (words.length >= 2)
      onSend(words, () => {
        sent.current = true
        draft.drop()
      })
  }
  const foot = (
    <Button id={`${id}-send`} wide busy={busy} onPress={send}>
      {verb}
    </Button>
  )
  return (
    <Sheet id={id} open title={title} onClose={onClose} foot={foot}>
      <TextArea
        id={`${id}-words`}
        label={title}
        quiet
        initial={initial}
        placeholder={placeholder}
        maxLength={500}
        error={lack}
        onText={write}
      />
      {children}
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
