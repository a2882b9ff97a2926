import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useStep } from './usePlans'

interface Props {
  session: string
  /** The first person enters it; the second reads it for themselves and never sees what the first one typed. */
  kind: 'enter' | 'confirm'
  onClose: () => void
}

/** The public number, typed off the announcement by each of two people. */
export function NumberSheet({ session, kind, onClose }: Props) {
  const number = useRef('')
  const [lack, setLack] = useState<string>()
  const step = useStep(() => {
    toast(kind === 'enter' ? '填好了，请另一个人核对' : '核对好了，可以开签')
    onClose()
  })
  const send = () => {
    const text = number.current.trim()
    const isNumber = /^\d{3,24}$/.test(text)
    setLack(isNumber ? undefined : '请只填开奖的数字，三位以上，不用空格')
    if (isNumber) step.mutate({ verb: kind === 'enter' ? 'enterNumber' : 'confirmNumber', session, number: text })
  }
  const refused = refusalOf(step.error)
  const foot = (
    <Button id='number-send' wide busy={step.isPending} onPress={send}>
      {kind === 'enter' ? '填好了' : '核对好了'}
    </Button>
  )
  return (
    <Sheet id='number-sheet' open title={kind === 'enter' ? '填开奖号' : '核对开奖号'} onClose={onClose} foot={foot}>
      <View className='muted'>
        {kind === 'enter'
          ? '照着开奖公告填。另一个人核对以后就不能改了。'
          : '请您自己看一遍开奖公告，再填一次，两个人一样才算数。'}
      </View>
      <TextField
        id='number'
        label='开奖号'
        type='number'
        maxLength={24}
        placeholder='比如 417'
        error={lack}
        onText={text => void (number.current = text)}
      />
      <Refusal {...refused} />
    </Sheet>
  )
}
