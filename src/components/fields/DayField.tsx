import { Picker, View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icons/Icon'
import { Labelled } from './Labelled'
import { sayDay } from './sayDay'
import './Field.scss'
import './DayField.scss'

interface Props {
  id: string
  /** Its name, shown above. */
  label: string
  /** The chosen day, `2027-06-30`; nothing chosen without. */
  day?: string
  /** The first and the last day that can be chosen. */
  first: string
  last: string
  onDay: (day: string) => void
  /** What is wrong with it, in words. */
  error?: string
}

/** A day, by the phone's own wheel. */
export function DayField({ id, label, day, first, last, onDay, error }: Props) {
  return (
    <Labelled label={label} error={error}>
      <Picker
        id={id}
        mode='date'
        value={day ?? first}
        start={first}
        end={last}
        ariaRole='button'
        ariaLabel={`${label} ${day ? sayDay(day) : '请选'}`}
        onChange={({ detail }) => onDay(detail.value)}
      >
        <View className='field__box day'>
          <View className={cx(!day && 'muted')}>{day ? sayDay(day) : '点这里选日子'}</View>
          <Icon name='more' />
        </View>
      </Picker>
    </Labelled>
  )
}
