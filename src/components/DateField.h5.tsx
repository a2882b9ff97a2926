import type * as weapp from './DateField'
import './Field.scss'

/** In a browser its own calendar: Taro's Picker cannot be reached by keyboard. */
export const DateField: typeof weapp.DateField = ({ id, label, date, earliest, onDate, error }) => (
  <div className='field'>
    <label className='field__label' htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      type='date'
      className='field__box'
      value={date}
      min={earliest}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      // A day that is half typed is none yet.
      onChange={event => event.target.value && onDate(event.target.value)}
    />
    {error && (
      <div id={`${id}-error`} className='field__error'>
        {error}
      </div>
    )}
  </div>
)
