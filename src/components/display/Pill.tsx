import { View } from '@tarojs/components'
import { cx } from '../cx'
import './Pill.scss'

/** doing: persimmon · wait: amber · done: leaf · late: red · plain: grey. The word says it too. */
export type PillTone = 'doing' | 'wait' | 'done' | 'late' | 'plain'

/** A state in a word or two. */
export function Pill({ tone = 'plain', children }: { tone?: PillTone; children: string }) {
  return <View className={cx('pill', `pill--${tone}`)}>{children}</View>
}

/** A count on a corner; nothing at 0, 99+ above. It is read as the figure; the control it sits on says what it counts. */
export function Badge({ count }: { count: number }) {
  if (count <= 0) return null
  return <View className='badge'>{count > 99 ? '99+' : String(count)}</View>
}
