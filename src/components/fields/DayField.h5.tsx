import type * as weapp from './DayField'
import './Field.scss'

/** In a browser its own field for a day: Taro's hides what can be typed. */
export const DayField: typeof weapp.DayField = ({ id, label, day = '', first, last, onDay, error }) => (
  <div className='field'>
    <label className='field__label' htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      type='date'
      className='field__box'
      value={day}
      min={first}
      max={last}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      onChange={event => onDay(event.target.value)}
    />
    {error && (
      <div id={`${id}-error`} className='field__error'>
        {error}
      </div>
    )}
  </div>
)
