import { View } from '@tarojs/components'
import { status } from '../a11y/attributes'
import { AskCode } from './AskCode'
import './Refusal.scss'

export interface RefusalProps {
  /** What is wrong and what to do next, in words; nothing is shown without. */
  text?: string | undefined
  /** What to say when asking somebody about it. */
  askCode?: string | undefined
}

/** Why it was not taken, beside the button that asked for it: what was typed stays. */
export function Refusal({ text, askCode }: RefusalProps) {
  if (!text) return null
  return (
    <View className='refusal' {...status()}>
      <View>{text}</View>
      <AskCode code={askCode} />
    </View>
  )
}
