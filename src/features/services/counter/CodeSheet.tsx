import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useStep } from '../useApplications'
import { titleOf } from './CounterCard'
import { TakenForm, useTaken } from './TakenForm'

/** Somebody came to fetch: six digits, who and what it is, who took it. */
export function CodeSheet({ onClose }: { onClose: () => void }) {
  const typed = useRef('')
  const [wrong, setWrong] = useState(false)
  const look = useMutation({ mutationFn: (code: string) => ask(api.services.atCounter.query({ code })) })
  const form = useTaken()
  const handOut = useStep(
    (code: string) => api.services.handOut.mutate({ code, ...form.taken }),
    () => {
      toast('交给他了，记下了')
      onClose()
    },
  )
  const find = () => {
    const code = typed.current.replace(/\s/g, '')
    const whole = /^\d{6}$/.test(code)
    setWrong(!whole)
    if (whole) look.mutate(code)
  }
  const { data: found, variables: code } = look
  const foot =
    found && code !== undefined ? (
      <Button id='hand-out' wide busy={handOut.isPending} lacks={form.lacks} onPress={() => handOut.mutate(code)}>
        交给他了
      </Button>
    ) : (
      <Button id='code-find' wide busy={look.isPending} onPress={find}>
        查一下
      </Button>
    )
  return (
    <Sheet id='code' open title={found ? '核对一下，再交' : '输取件码'} onClose={onClose} foot={foot}>
      {found ? (
        <>
          <Card look='warm'>
            <View className='big'>{titleOf(found)}</View>
            <View className='muted number'>{found.no}</View>
            <View>先看证件，和上面的名字对上，再交</View>
          </Card>
          <TakenForm form={form} gives={found.gives} />
          <Refusal {...refusalOf(handOut.error)} />
        </>
      ) : (
        <>
          <TextField
            id='code-digits'
            label='他手机上的六位取件码'
            type='number'
            maxLength={8}
            onText={text => {
              typed.current = text
            }}
            onConfirm={find}
            error={wrong ? '请输 6 位数字' : undefined}
          />
          <Refusal {...refusalOf(look.error)} />
        </>
      )}
    </Sheet>
  )
}
