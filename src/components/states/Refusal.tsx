import { View } from '@tarojs/components'
import { status } from '../a11y/attributes'
import './Refusal.scss'

export interface RefusalProps {
  /** What is wrong and what to do next, in words; nothing is shown without. */
  text?: string | undefined
  /** The number to ask with. */
  requestId?: string
}

/** Why it was not taken, beside the button that asked for it: what was typed stays. */
export function Refusal({ text, requestId }: RefusalProps) {
  if (!text) return null
  return (
    <View className='refusal' {...status()}>
      <View>{text}</View>
      {requestId && <View className='number'>{`编号 ${requestId}`}</View>}
    </View>
  )
}
