import { useRef, useState } from 'react'
import { Chip, Chips } from '../controls/Chip'
import { TextField } from './Field'

interface Props {
  /** Unique on the page: the reasons are `<id>-reason-<n>`, the words `<id>-reason`. */
  id: string
  label: string
  /** What the field for own words is called. */
  own?: string
  reasons: readonly string[]
  /** What stands there already, from a draft. */
  initial?: string
  error?: string
  /** So many characters can be written. */
  most?: number
  /** Told at each tap and at each stroke. */
  onReason: (words: string) => void
}

/** Why: a reason to tap, so that nobody has to type in a stairwell, or own words. */
export function Reasons({ id, label, own = '自己写原因', reasons, initial = '', error, most = 200, onReason }: Props) {
  const [phrase, setPhrase] = useState(initial)
  const typed = useRef(initial)
  const write = (words: string) => {
    typed.current = words
    onReason(words)
  }
  /** Another phrase takes the place of the one before; what somebody typed stays, and the phrase goes behind it. */
  const say = (words: string) => {
    const own = typed.current.trim()
    const added = own.includes(words) ? own : `${own}，${words}`
    const next = own === '' || reasons.includes(own) ? words : added
    setPhrase(next)
    write(next)
  }
  return (
    <>
      <Chips label={label}>
        {reasons.map((words, at) => (
          <Chip key={words} id={`${id}-reason-${at}`} chosen={phrase === words} onPress={() => say(words)}>
            {words}
          </Chip>
        ))}
      </Chips>
      <TextField
        key={phrase}
        id={`${id}-reason`}
        label={own}
        initial={phrase}
        maxLength={most}
        error={error}
        onText={write}
      />
    </>
  )
}
