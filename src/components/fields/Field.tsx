import { useContext } from 'react'
import { Input, Textarea } from '@tarojs/components'
import { InLayer } from '../layout/useLayer'
import { Labelled } from './Labelled'
import './Field.scss'

export interface FieldProps {
  id: string
  /** Its name, shown above; `quiet` leaves it to the ear (the section's title says it already). */
  label: string
  quiet?: boolean
  /**
   * What stands in it at first. Not controlled: WeChat's cursor would jump. To put other words in (a phrase was tapped), give the
   * field another `key` with another `initial`.
   */
  initial?: string
  placeholder?: string
  maxLength?: number
  /** Told at each stroke and when the field is left; keep it in a ref, not in state. */
  onText: (text: string) => void
  /** What is wrong with it, in words. */
  error?: string
}

/** A few words, in as many lines as they need. */
export function TextArea({ id, label, quiet, initial = '', placeholder, maxLength = 500, onText, error }: FieldProps) {
  const inLayer = useContext(InLayer)
  return (
    <Labelled label={label} quiet={quiet} error={error} spoken>
      <Textarea
        id={id}
        className='field__box field__box--tall'
        placeholderClass='field__placeholder'
        value={initial}
        placeholder={placeholder}
        maxlength={maxLength}
        autoHeight
        fixed={inLayer}
        ariaLabel={label}
        onInput={({ detail }) => onText(detail.value)}
        onBlur={({ detail }) => onText(detail.value)}
      />
    </Labelled>
  )
}

interface LineProps extends FieldProps {
  /** Which keyboard comes up. */
  type?: 'text' | 'number'
  /** Told when the keyboard's own button is tapped. */
  onConfirm?: (text: string) => void
}

/** One line. */
export function TextField({
  id,
  label,
  quiet,
  initial = '',
  placeholder,
  maxLength = 60,
  type = 'text',
  onText,
  onConfirm,
  error,
}: LineProps) {
  return (
    <Labelled label={label} quiet={quiet} error={error}>
      <Input
        id={id}
        className='field__box'
        placeholderClass='field__placeholder'
        value={initial}
        type={type}
        placeholder={placeholder}
        maxlength={maxLength}
        ariaLabel={label}
        onInput={({ detail }) => onText(detail.value)}
        onBlur={({ detail }) => onText(detail.value)}
        onConfirm={({ detail }) => onConfirm?.(detail.value)}
      />
    </Labelled>
  )
}
