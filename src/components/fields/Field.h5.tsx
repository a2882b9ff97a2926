import type * as weapp from './Field'
import './Field.scss'

/** In a browser plain fields: Taro's hide the real one from the label. */
export const TextArea: typeof weapp.TextArea = ({
  id,
  label,
  quiet,
  initial,
  placeholder,
  maxLength = 500,
  onText,
  error,
}) => (
  <div className='field'>
    {!quiet && (
      <label className='field__label' htmlFor={id}>
        {label}
      </label>
    )}
    <textarea
      id={id}
      className='field__box field__box--tall'
      defaultValue={initial}
      placeholder={placeholder}
      maxLength={maxLength}
      aria-label={quiet ? label : undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      onChange={event => onText(event.target.value)}
    />
    {error && <Problem id={id} text={error} />}
  </div>
)

export const TextField: typeof weapp.TextField = ({
  id,
  label,
  quiet,
  initial,
  placeholder,
  maxLength = 60,
  type,
  onText,
  onConfirm,
  error,
}) => (
  <div className='field'>
    {!quiet && (
      <label className='field__label' htmlFor={id}>
        {label}
      </label>
    )}
    <input
      id={id}
      className='field__box'
      defaultValue={initial}
      placeholder={placeholder}
      maxLength={maxLength}
      inputMode={type === 'number' ? 'numeric' : undefined}
      aria-label={quiet ? label : undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      onChange={event => onText(event.target.value)}
      onKeyDown={event => event.key === 'Enter' && onConfirm?.(event.currentTarget.value)}
    />
    {error && <Problem id={id} text={error} />}
  </div>
)

const Problem = ({ id, text }: { id: string; text: string }) => (
  <div id={`${id}-error`} className='field__error'>
    {text}
  </div>
)
