import { useState } from 'react'
import { View } from '@tarojs/components'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { sayNearDay, sayTime } from '../../time'
import { useSwitchDay, type DayClosed } from './useDays'

interface Props {
  day: string
  closed: DayClosed
}

const reasons = ['停电', '网断了', '办事的人病了', '上面临时开会'] as const

/** A day on which the counter cannot work, said by hand: nobody can book it, and who had a time is told and asked to choose another. */
export function ClosedPart({ day, closed }: Props) {
  const [asking, setAsking] = useState(false)
  const turn = useSwitchDay(day, ({ closed: now, calledOff }) => {
    setAsking(false)
    toast(now ? `停办了，告诉了 ${calledOff} 家` : '又能约了')
  })
  const open = async () => {
    const question = { title: `${sayNearDay(day)}又能办了？`, text: '能重新约了；取消过的不会自己回来', yes: '恢复' }
    if (await confirm(question)) turn.mutate(null)
  }
  return (
    <>
      {closed ? (
        <Card look='warm'>
          <View className='strong'>{`${sayNearDay(day)}窗口不办`}</View>
          <View>{`${closed.reason}，${closed.by} ${sayTime(closed.from)}起停的`}</View>
          <View className='stack'>
            <Button id='day-reopen' look='line' small busy={turn.isPending} onPress={() => void open()}>
              恢复
            </Button>
          </View>
        </Card>
      ) : (
        <View className='stack'>
          <Button id='day-close' look='line' small icon='warn' onPress={() => setAsking(true)}>
            这天停办
          </Button>
        </View>
      )}
      {!asking && <Refusal {...refusalOf(turn.error)} />}
      {asking && (
        <ReasonSheet
          id='close'
          title={`${sayNearDay(day)}为什么停办`}
          send='停办，告诉约好的人'
          reasons={reasons}
          shortest={2}
          busy={turn.isPending}
          refused={refusalOf(turn.error)}
          onClose={() => setAsking(false)}
          onSend={reason => turn.mutate(reason)}
        />
      )}
    </>
  )
}
