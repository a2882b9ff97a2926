import { View } from '@tarojs/components'
import { image } from '../a11y/attributes'
import { cx } from '../cx'
import './Progress.scss'

interface StepsProps {
  done: number
  total: number
  /** What the strip says: 第 3 步,共 4 步. */
  label: string
}

/** How far a thing has come, in steps. */
export function Steps({ done, total, label }: StepsProps) {
  return (
    <View className='steps' {...image(label)}>
      {Array.from({ length: total }, (_, step) => (
        <View key={step} className={cx('steps__step', step < done && 'steps__step--done')} />
      ))}
    </View>
  )
}

interface MeterProps {
  /** Filled share, 0 to 1; more counts as 1. */
  value: number
  tone?: 'persimmon' | 'late' | 'plain'
  /** What the bar says: 时间过去了 62%. */
  label: string
}

/** A share as a bar: time that has passed, places taken. */
export function Meter({ value, tone = 'persimmon', label }: MeterProps) {
  const width = `${Math.round(Math.min(1, Math.max(0, value)) * 100)}%`
  return (
    <View className={cx('meter', `meter--${tone}`)} {...image(label)}>
      <View className='meter__fill' style={{ width }} />
    </View>
  )
}
