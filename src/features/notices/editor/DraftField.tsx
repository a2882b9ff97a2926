import { useState } from 'react'
import { TextArea, TextField, type FieldProps } from '@/components/fields/Field'

/**
 * A field whose words are kept in the draft at each stroke: it is told only what stood there when it appeared, because WeChat's cursor would jump.
 * `lines`: for more than one.
 */
export function DraftField({ lines, initial, ...field }: FieldProps & { lines?: boolean }) {
  const [first] = useState(initial)
  return lines ? <TextArea {...field} initial={first} /> : <TextField {...field} initial={first} />
}
