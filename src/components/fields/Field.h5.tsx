import type { ReactNode } from 'react'
import type * as weapp from './Field'
import { SpokenHint } from './Labelled'
import './Field.scss'

/** In a browser plain fields: Taro's hide the real one from the label. */
export const TextArea: typeof weapp.TextArea = ({ initial, placeholder, maxLength = 500, onText, ...named }) => (
  <Frame {...named}>
    <textarea
      {...control(named)}
      className='field__box field__box--tall'
      defaultValue={initial}
      placeholder={placeholder}
      maxLength={maxLength}
      onChange={event => onText(event.target.value)}
    />
    <SpokenHint />
  </Frame>
)

export const TextField: typeof weapp.TextField = ({
  initial,
  placeholder,
  maxLength = 60,
  type,
  onText,
  onConfirm,
  ...named
}) => (
  <Frame {...named}>
    <input
      {...control(named)}
      className='field__box'
      defaultValue={initial}
      placeholder={placeholder}
      maxLength={maxLength}
      inputMode={type === 'number' ? 'numeric' : undefined}
      onChange={event => onText(event.target.value)}
      onKeyDown={event => event.key === 'Enter' && onConfirm?.(event.currentTarget.value)}
    />
  </Frame>
)

type Named = Pick<weapp.FieldProps, 'id' | 'label' | 'quiet' | 'error'>

/** What ties a control to its label and to what is wrong with it. */
export const control = ({ id, label, quiet, error }: Named) => ({
  id,
  'aria-label': quiet ? label : undefined,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error ? `${id}-error` : undefined,
})

/** Above the control its label, below it what is wrong. */
export const Frame = ({ id, label, quiet, error, children }: Named & { children: ReactNode }) => (
  <div className='field'>
    {!quiet && (
      <label className='field__label' htmlFor={id}>
        {label}
      </label>
    )}
    {children}
    {error && (
      <div id={`${id}-error`} className='field__error'>
        {error}
      </div>
    )}
  </div>
)
