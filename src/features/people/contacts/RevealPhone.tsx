import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { revealReasonLength, revealReasons } from '@shared/people/labels'
import { toCallError } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { useReveal } from './useContact'

/** For staff: whoever reported it, and their phone for a reason. It is forgotten when the page is left. */
export function RevealPhone({ person, name }: { person: string; name: string }) {
  const [open, setOpen] = useState(false)
  const reveal = useReveal(person)
  const phone = reveal.data?.value
  return (
    <Card>
      <Row
        left={<Avatar name={name} />}
        title={`反映人 ${name}`}
        note={phone ? <View className='number'>{phone}</View> : '要打电话,先写原因,本人看得到'}
        right={
          phone ? (
            <CallButton id='call-reporter' who={name} phone={phone} />
          ) : (
            <Button id='reveal-phone' look='soft' small onPress={() => setOpen(true)}>
              查看电话
            </Button>
          )
        }
      />
      {open && !phone && <ReasonSheet reveal={reveal} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function ReasonSheet({ reveal, onClose }: { reveal: ReturnType<typeof useReveal>; onClose: () => void }) {
  const [missing, setMissing] = useState(false)
  const reason = useRef('')
  const error = reveal.error ? toCallError(reveal.error) : undefined
  const send = () => {
    const words = reason.current.trim()
    setMissing(words.length < revealReasonLength)
    if (words.length >= revealReasonLength) reveal.mutate(words)
  }
  const foot = (
    <Button id='reveal-send' wide busy={reveal.isPending} onPress={send}>
      查看电话
    </Button>
  )
  return (
    <Sheet id='reveal' open title='为什么要看电话' onClose={onClose} foot={foot}>
      <Reasons
        id='reveal'
        label='为什么要看电话'
        reasons={revealReasons}
        error={missing ? `请选一个原因,或写至少 ${revealReasonLength} 个字` : error?.fields.reason}
        onReason={words => {
          reason.current = words
          setMissing(false)
        }}
      />
      <View className='muted'>您的姓名、时间和原因会记下来,本人在「谁看过我」里看得到。</View>
      {error && !error.fields.reason && <Refusal text={error.message} requestId={error.requestId} />}
    </Sheet>
  )
}
