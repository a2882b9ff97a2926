import { View } from '@tarojs/components'
import { status } from '@/components/a11y'
import './work.scss'

/** Why it was not taken, beside the button that asked for it. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <View className='work-problem' {...status()}>
      {text}
    </View>
  )
}
