import { useState } from 'react'
import { View } from '@tarojs/components'
import type { StaffObjection } from '@shared/notices/reading'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { Answer } from '../display/Objections'
import { WordsSheet } from '../display/WordsSheet'
import { useAnswer } from './useDesk'

/** What somebody said to a 公示, for whoever answers it: also who it was. */
export function ObjectionCard({ notice, objection }: { notice: string; objection: StaffObjection }) {
  const { id, at, by, text, doubtful, answer, mayAnswer } = objection
  const [answering, setAnswering] = useState(false)
  const { mutate, isPending, error } = useAnswer(notice, objection)
  return (
    <Card>
      <View className='objection__text'>{text}</View>
      <View className='muted'>{`${by.name} · ${by.place} · ${sayTime(at)}`}</View>
      {doubtful && <Pill tone='wait'>这话还没给邻居看，答复了就给看</Pill>}
      <Answer answer={answer} />
      {mayAnswer && (
        <View className='stack'>
          <Button id={`answer-${id}`} label={`答复 ${by.name}`} onPress={() => setAnswering(true)}>
            答复
          </Button>
        </View>
      )}
      {!answer && !mayAnswer && <View className='muted stack'>自己家提的，要请别人来答</View>}
      {answering && (
        <WordsSheet
          id='answer'
          keptAs={`answer.${id}`}
          title={`答复${by.name}`}
          placeholder='采不采纳，为什么，怎么办'
          send='答复'
          lack='请写几个字'
          busy={isPending}
          error={error}
          onSend={(words, done) =>
            mutate(words, {
              onSuccess: () => {
                done()
                toast('答复了，已经告诉本人')
                setAnswering(false)
              },
            })
          }
          onClose={() => setAnswering(false)}
        >
          <View className='muted stack'>{`对方说：${text}`}</View>
          <View className='muted'>答复和意见一起给大家看，请别写名字、门牌。</View>
        </WordsSheet>
      )}
    </Card>
  )
}
