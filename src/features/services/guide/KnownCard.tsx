import { View } from '@tarojs/components'
import type { Answers, Question } from '@shared/services/guide/spec'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'

interface Props {
  /** The questions that were not asked. */
  questions: readonly Question[]
  answers: Answers
  onAsk: (question: string) => void
}

/** What is known already and is not asked again; what is wrong about it can be said. */
export function KnownCard({ questions, answers, onAsk }: Props) {
  return (
    <Card look='warm'>
      <View className='strong'>这些已经知道，不再问您</View>
      {questions.map(({ id, ask, options }) => (
        <Row
          key={id}
          title={options.find(option => option.id === answers[id])?.label ?? ''}
          note={ask}
          right={
            <Button id={`known-${id}`} look='line' small label={`不对，改：${ask}`} onPress={() => onAsk(id)}>
              不对
            </Button>
          }
        />
      ))}
    </Card>
  )
}
