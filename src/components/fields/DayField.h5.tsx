import type * as weapp from './DayField'
import { control, Frame } from './Field.h5'

/** In a browser its own field for a day: Taro's hides what can be typed. */
export const DayField: typeof weapp.DayField = ({ day = '', first, last, onDay, ...named }) => (
  <Frame {...named}>
    <input
      {...control(named)}
      type='date'
      className='field__box'
      value={day}
      min={first}
      max={last}
      onChange={event => onDay(event.target.value)}
    />
  </Frame>
)
