import { Picker, View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import { Press } from './Press'
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

const spelled = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A day, by the phone's own wheel. */
export function DayField({ id, label, day, first, last, onDay, error }: Props) {
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <Picker mode='date' value={day ?? first} start={first} end={last} onChange={({ detail }) => onDay(detail.value)}>
        <Press id={id} className='field__box day' label={`${label} ${day ? spelled(day) : '请选'}`}>
          <View className={cx(!day && 'muted')}>{day ? spelled(day) : '点这里选日子'}</View>
          <Icon name='more' />
        </Press>
      </Picker>
      {error && <View className='field__error'>{error}</View>}
    </View>
  )
}
