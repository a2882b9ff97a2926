import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { Answer } from '../../elder/Answer'
import { useStep } from '../useApplications'

/** Why it cannot be done: one of the service's own reasons, each with what can be done about it, and if need be a few words. */
export function RefuseSheet({ application, onClose }: { application: ApplicationView; onClose: () => void }) {
  const { id, version, refusals } = application
  const [reason, setReason] = useState<string>()
  const note = useRef('')
  const { mutate, isPending, error } = useStep(
    (chosen: string) =>
      api.services.refuse.mutate({
        id,
        version,
        reason: chosen,
        ...(note.current.trim() && { note: note.current.trim() }),
      }),
    () => {
      toast('告诉他了，也说了可以怎么办')
      onClose()
    },
  )
  const foot = (
    <Button
      id='refuse-send'
      look='danger'
      wide
      busy={isPending}
      lacks={reason ? undefined : '先选一个原因'}
      onPress={() => reason && mutate(reason)}
    >
      办不了，告诉他
    </Button>
  )
  return (
    <Sheet id='refuse' open title='为什么办不了' onClose={onClose} foot={foot}>
      {refusals.map(each => (
        <Answer
          key={each.id}
          id={`refuse-${each.id}`}
          title={each.reason}
          note={`会告诉他：${each.remedy}`}
          chosen={each.id === reason}
          onPress={() => setReason(each.id)}
        />
      ))}
      <TextArea
        id='refuse-note'
        label='再说明一句（可以不写）'
        maxLength={200}
        onText={text => {
          note.current = text
        }}
      />
      <View className='muted'>不能用「办不了」让人再补新材料，那样重新交上来也不能再让他补。</View>
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
