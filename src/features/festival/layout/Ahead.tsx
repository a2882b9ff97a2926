import { View } from '@tarojs/components'
import { list, listItem } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import './Ahead.scss'

interface Props {
  label: string
  steps: { title: string; note: string }[]
}

/** What happens next, in order; the first is what is so now. */
export function Ahead({ label, steps }: Props) {
  return (
    <View className='ahead' {...list(label)}>
      {steps.map(({ title, note }, nth) => (
        <View key={title} className={cx('ahead__step', nth === 0 && 'ahead__step--now')} {...listItem()}>
          <View className='ahead__mark'>
            <View className='ahead__dot' />
            <View className='ahead__thread' />
          </View>
          <View className='ahead__words'>
            <View className='strong'>{title}</View>
            <View className='muted'>{note}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
