import { View } from '@tarojs/components'
import type { Question } from '@shared/services/guide/spec'
import { heading } from '@/components/a11y/attributes'
import { Steps } from '@/components/display/Progress'
import { Answer } from '../../elder/Answer'

interface Props {
  question: Question
  /** What was answered before, when somebody came back. */
  chosen: string | undefined
  /** Counted from 1. */
  nth: number
  /** How many come after it at the most. */
  left: number
  onChoose: (option: string) => void
}

/** One question, as large as the page, why it is asked, and that an answer goes on. */
export function GuideQuestion({ question: { id, ask, why, options }, chosen, nth, left, onChoose }: Props) {
  const far = left > 0 ? `第 ${nth} 问，后面最多还有 ${left} 问` : `第 ${nth} 问，最后一问`
  return (
    <>
      <View className='muted'>{far}</View>
      <Steps done={nth} total={nth + left} label={far} />
      <View className='headline stack' {...heading(2)}>
        {ask}
      </View>
      {options.map(option => (
        <Answer
          key={option.id}
          id={`answer-${id}-${option.id}`}
          title={option.label}
          chosen={option.id === chosen ? true : undefined}
          onPress={() => onChoose(option.id)}
        />
      ))}
      <View className='muted stack'>{`为什么问：${why}`}</View>
    </>
  )
}
