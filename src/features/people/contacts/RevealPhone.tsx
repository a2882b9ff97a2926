import { useState } from 'react'
import { View } from '@tarojs/components'
import { revealReasonLength, revealReasons } from '@shared/people/labels'
import { refusalOf, toCallError } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Row } from '@/components/layout/Row'
import { useReveal } from './useContact'

/** For staff: whoever reported it, and their phone for a reason. It is forgotten when the page is left. */
export function RevealPhone({ person, name }: { person: string; name: string }) {
  const [open, setOpen] = useState(false)
  const reveal = useReveal(person)
  const phone = reveal.data?.value
  const blamed = reveal.error ? toCallError(reveal.error).fields.reason : undefined
  return (
    <Card>
      <Row
        left={<Avatar name={name} />}
        title={`反映人 ${name}`}
        note={phone ? <View className='number'>{phone}</View> : '要打电话，先写原因，本人看得到'}
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
      {open && !phone && (
        <ReasonSheet
          id='reveal'
          title='为什么要看电话'
          send='查看电话'
          reasons={revealReasons}
          shortest={revealReasonLength}
          busy={reveal.isPending}
          refused={blamed ? {} : refusalOf(reveal.error)}
          error={blamed}
          onClose={() => setOpen(false)}
          onSend={reason => reveal.mutate(reason)}
        >
          <View className='muted'>您的姓名、时间和原因会记下来，本人在「谁看过我」里看得到。</View>
        </ReasonSheet>
      )}
    </Card>
  )
}
