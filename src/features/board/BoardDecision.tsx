import { View } from '@tarojs/components'
import type { BoardItem } from '@shared/reports/board'
import { boardStateLabels } from '@shared/reports/boardLabels'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast, type Question } from '@/platform/feedback'
import { sayTime } from '../time'
import { BoardCard } from './BoardCard'
import { useBoardChange, type BoardVerb } from './useBoard'

const questions: Record<BoardVerb, Question> = {
  agree: { title: '放上公示栏？', text: '请再看一遍：没有名字、电话、车牌、门牌，也看不清脸', yes: '放上去' },
  takeOff: { title: '不放公示栏了？', text: '大家马上就看不到了', yes: '拿下来' },
  refuse: { title: '不同意公示？', text: '大家马上就看不到了，以后也不会再放', yes: '不同意' },
}
const labels: Record<BoardVerb, string> = { agree: '看过了，放上去', takeOff: '拿下来', refuse: '我不同意公示' }

/** As everybody would read it, how it stands, and what this person can say about it. */
export function BoardDecision({ item }: { item: BoardItem }) {
  const { mutate, isPending, error } = useBoardChange(() => toast('记下了'))
  const decide = async (verb: BoardVerb) => {
    if (await confirm(questions[verb])) mutate({ item, verb })
  }
  return (
    <>
      <BoardCard row={item} />
      <View className='muted stack'>{`${boardStateLabels[item.state]} · ${item.proposedBy} ${sayTime(item.at)} 提的`}</View>
      {item.allowed.length > 0 && (
        <View className='row row--wrap stack'>
          {item.allowed.map(verb => (
            <Button
              key={verb}
              id={`board-${item.id}-${verb}`}
              look={verb === 'agree' ? undefined : 'line'}
              share={1}
              busy={isPending}
              onPress={() => void decide(verb)}
            >
              {labels[verb]}
            </Button>
          ))}
        </View>
      )}
      <Refusal text={error ? sentenceOf(error) : undefined} askCode={error?.askCode} />
    </>
  )
}
