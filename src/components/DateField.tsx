import { Picker, View } from '@tarojs/components'
import './Field.scss'

export interface DateFieldProps {
  id: string
  label: string
  /** `2026-11-24`. */
  date: string
  /** The first day that can be chosen. */
  earliest?: string
  onDate: (date: string) => void
  /** What is wrong with it, in words. */
  error?: string
}

const inWords = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** A day, chosen on the phone's own calendar. */
export function DateField({ id, label, date, earliest, onDate, error }: DateFieldProps) {
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <Picker
        id={id}
        mode='date'
        value={date}
        start={earliest}
        ariaRole='button'
        ariaLabel={`${label},${inWords(date)}`}
        onChange={({ detail }) => onDate(detail.value)}
      >
        <View className='field__box'>{inWords(date)}</View>
      </Picker>
      {error && <View className='field__error'>{error}</View>}
    </View>
  )
}
