import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useProxy } from './useCode'

interface Props {
  session: string
  /** Who comes so far. */
  given: string | null
  onClose: () => void
}

/** 走不动？请人代签: who comes for the household; the digits are all that they need. */
export function ProxySheet({ session, given, onClose }: Props) {
  const name = useRef(given ?? '')
  const [missing, setMissing] = useState(false)
  const proxy = useProxy(session, () => {
    toast('记下了。把 6 位号码告诉他就行')
    onClose()
  })
  const send = () => {
    const words = name.current.trim()
    setMissing(!words)
    if (words) proxy.mutate(words)
  }
  const foot = (
    <>
      {given !== null && (
        <Button id='proxy-back' look='line' share={1} busy={proxy.isPending} onPress={() => proxy.mutate(null)}>
          不用代了
        </Button>
      )}
      <Button id='proxy-send' share={2} busy={proxy.isPending} onPress={send}>
        请他代签
      </Button>
    </>
  )
  return (
    <Sheet id='proxy' open title='请人代签' onClose={onClose} foot={foot}>
      <View className='muted'>写下谁来，到时候他说号码、报名字就行，不用带手机</View>
      <TextField
        id='proxy-name'
        label='谁来代签'
        initial={given ?? ''}
        placeholder='孙女 李小梅'
        maxLength={20}
        {...(missing ? { error: '请写代签的人姓什么叫什么' } : {})}
        onText={text => {
          name.current = text
        }}
      />
      <Refusal {...refusalOf(proxy.error)} />
    </Sheet>
  )
}
