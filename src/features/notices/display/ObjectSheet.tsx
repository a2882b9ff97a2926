import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useObject } from '../reading/useNotices'
import { objectionDraft } from './objectionDraft'

/** 提意见: what somebody wants changed. It stays on the phone until the server has it. */
export function ObjectSheet({ notice, onClose }: { notice: string; onClose: () => void }) {
  const draft = objectionDraft(notice)
  const [initial] = useState(draft.read)
  const text = useRef(initial)
  const sent = useRef(false)
  const [lack, setLack] = useState<string>()
  const { mutate, isPending, error } = useObject(notice, () => {
    sent.current = true
    draft.drop()
    toast('提上去了，答复了会告诉您')
    onClose()
  })
  const write = (words: string) => {
    text.current = words
    // A field that is left while the sheet closes would bring the words back.
    if (!sent.current) draft.write(words)
  }
  const send = () => {
    const words = text.current.trim()
    setLack(words.length < 2 ? '请写几个字，说说您的意见' : undefined)
    if (words.length >= 2) mutate(words)
  }
  const foot = (
    <Button id='object-send' wide busy={isPending} onPress={send}>
      提上去
    </Button>
  )
  return (
    <Sheet id='object' open title='提意见' onClose={onClose} foot={foot}>
      <TextArea
        id='object-words'
        label='您的意见'
        quiet
        initial={initial}
        placeholder='哪里不妥，您觉得该怎么办'
        maxLength={500}
        error={lack}
        onText={write}
      />
      <View className='muted stack'>邻居只看到您说了什么，看不到是谁说的。答复的人知道是您，好回您的话。</View>
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
