import { useRef, useState } from 'react'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'

interface Props {
  /** Its field is `<id>-digits`, its button `<id>-digits-done`. */
  id: string
  /** Where the digits stand on the household's phone. */
  label: string
  /** What the button says. */
  verb: string
  onDone: (digits: string) => void
  onClose: () => void
}

/** A code that cannot be scanned is said: six digits, with or without blanks between them. */
export function DigitsSheet({ id, label, verb, onDone, onClose }: Props) {
  const typed = useRef('')
  const [wrong, setWrong] = useState(false)
  const done = () => {
    const digits = typed.current.replace(/\s/g, '')
    const isWhole = /^\d{6}$/.test(digits)
    setWrong(!isWhole)
    if (!isWhole) return
    onDone(digits)
    onClose()
  }
  const foot = (
    <Button id={`${id}-digits-done`} wide onPress={done}>
      {verb}
    </Button>
  )
  return (
    <Sheet id={`${id}-digits-sheet`} open title='扫不上，就输号码' onClose={onClose} foot={foot}>
      <TextField
        id={`${id}-digits`}
        label={label}
        type='number'
        maxLength={8}
        onText={text => void (typed.current = text)}
        onConfirm={done}
        error={wrong ? '请输 6 位数字' : undefined}
      />
    </Sheet>
  )
}
