import { useState } from 'react'
import type { FieldRule } from '@shared/services/guide/spec'
import { DayField } from '@/components/fields/DayField'
import { TextField } from '@/components/fields/Field'

interface Props {
  field: FieldRule
  value: string
  error: string | undefined
  onValue: (value: string) => void
}

/** Days that somebody may have to write: from the oldest person alive to a lease of long ahead. */
const [first, last] = ['1900-01-01', '2099-12-31']

/** One thing to be filled in. */
export function FieldPart({ field: { id, label, kind, required, most }, value, error, onValue }: Props) {
  // As it was when the field came: put in anew with each stroke, the cursor would jump.
  const [initial] = useState(value)
  const [day, setDay] = useState(value)
  const named = required ? label : `${label}（可以不填）`
  if (kind === 'day')
    return (
      <DayField
        id={`field-${id}`}
        label={named}
        day={day || undefined}
        first={first}
        last={last}
        error={error}
        onDay={chosen => {
          setDay(chosen)
          onValue(chosen)
        }}
      />
    )
  return (
    <TextField
      id={`field-${id}`}
      label={named}
      initial={initial}
      type={kind === 'phone' ? 'number' : 'text'}
      maxLength={most}
      error={error}
      onText={onValue}
    />
  )
}
