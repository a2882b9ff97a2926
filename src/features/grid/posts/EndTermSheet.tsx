import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PostView } from '@shared/grid/contract'
import { roleLabels } from '@shared/permissions'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { DayField } from '@/components/fields/DayField'
import { Result } from '@/components/display/Facts'
import { Refusal } from '@/components/states/Refusal'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { inAYear, sayNearDay, today } from '../../time'
import type { PostPlace } from './PostCard'
import { useGridChange } from '../useGrid'

interface Props {
  place: PostPlace
  post: PostView
  onClose: () => void
}

/** When somebody's term ends, what that means, and afterwards what they leave behind. */
export function EndTermSheet({ place, post: { role, name, personId }, onClose }: Props) {
  const [day, setDay] = useState<string | null>(null)
  const end = useGridChange(api.grid.endTerm.mutate, {
    onSuccess: ({ held }) => {
      if (held.open > 0) return
      toast(day ? `${name}任到${sayNearDay(day)}` : `${name}卸任了`)
      onClose()
    },
  })
  const held = end.data?.held
  const send = () =>
    end.mutate({ node: place.code, post: role, person: personId ?? '', ...(day === null ? {} : { at: day }) })
  const foot = held ? (
    <Button id='end-done' wide onPress={onClose}>
      知道了
    </Button>
  ) : (
    <Button id='end-send' look='danger' wide busy={end.isPending} onPress={send}>
      {day ? `任到${sayNearDay(day)}` : '现在就卸任'}
    </Button>
  )
  return (
    <Sheet id='end' open title={`${name}不再当${roleLabels[role]}`} onClose={onClose} foot={foot}>
      {held ? (
        <Result
          icon='check'
          tone='leaf'
          title={day ? `任到${sayNearDay(day)}` : '已经卸任'}
          note={`${name}手上还有 ${held.open}${held.capped ? '+' : ''} 件没办完。不会自动转走，请在工作台里转给别人；上一级也收到了消息。`}
        />
      ) : (
        <>
          <Chips label='什么时候卸任'>
            <Chip id='end-now' chosen={day === null} onPress={() => setDay(null)}>
              现在
            </Chip>
            <Chip id='end-later' chosen={day !== null} onPress={() => setDay(today())}>
              到某一天
            </Chip>
          </Chips>
          {day !== null && (
            <DayField
              id='end-day'
              label='任到哪天（含这一天）'
              day={day}
              first={today()}
              last={inAYear()}
              onDay={chosen => chosen && setDay(chosen)}
            />
          )}
          <View className='stack'>
            {`${day ? '到那天为止' : '从现在起'}，${name}不能再以${roleLabels[role]}的身份办事，也不再接新的诉求。手上没办完的还在原名下，要由上一级转给别人。我们会发消息告诉本人。`}
          </View>
        </>
      )}
      <Refusal {...refusalOf(end.error)} />
    </Sheet>
  )
}
