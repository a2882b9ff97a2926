import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { BindingRequest } from '@shared/people/contract'
import { inPersonWays } from '@shared/people/reasons'
import { childConsent } from '@config/community/consents'
import { refusalOf, toCallError } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { TextField } from '@/components/fields/Field'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { useChildRequests, useRecordConsent } from './useChildren'

/** Below the queue: children who wait for a guardian; where no adult has the app, their word is written down here. */
export function ChildRequests() {
  const items = useChildRequests().data?.items ?? []
  const [recording, setRecording] = useState<BindingRequest>()
  if (!items.length) return null
  return (
    <Section title='等家长同意的孩子'>
      {items.map(request => (
        <Card key={request.id} look='warm'>
          <Row
            left={<Avatar name={request.name} />}
            title={request.name}
            note={`${request.home.name} · ${sayTime(request.at)} 申请`}
          />
          {request.needsInPerson ? (
            <View className='stack'>
              <Button
                id={`record-${request.home.code}`}
                look='soft'
                wide
                label={`家长来了，登记同意 ${request.name}`}
                onPress={() => setRecording(request)}
              >
                家长来了，登记同意
              </Button>
            </View>
          ) : (
            <View className='muted stack'>家里的大人已收到消息，等他们在手机上同意。</View>
          )}
        </Card>
      ))}
      {recording && <RecordSheet request={recording} onClose={() => setRecording(undefined)} />}
    </Section>
  )
}

function RecordSheet({ request: { id, version, name }, onClose }: { request: BindingRequest; onClose: () => void }) {
  const guardian = useRef('')
  const how = useRef('')
  const [missing, setMissing] = useState<{ guardian?: string; how?: string }>({})
  const record = useRecordConsent(() => {
    toast('登记好了，可以核对了')
    onClose()
  })
  const wrong = { ...(record.error ? toCallError(record.error).fields : {}), ...missing }
  const send = () => {
    const [who, way] = [guardian.current.trim(), how.current.trim()]
    setMissing({ ...(who ? {} : { guardian: '请写家长姓名' }), ...(way ? {} : { how: '请选一个，或写一句' }) })
    if (who && way) record.mutate({ id, version, guardian: who, how: way })
  }
  const foot = (
    <Button id='record-send' wide busy={record.isPending} onPress={send}>
      家长同意了
    </Button>
  )
  return (
    <Sheet id='record' open title={`${name} 的家长同意`} onClose={onClose} foot={foot}>
      <View>{`请念给家长听：留孩子的${childConsent.keeps.join('、')}。${childConsent.purpose}${childConsent.end}`}</View>
      <TextField
        id='guardian'
        label='家长姓名'
        maxLength={40}
        onText={text => (guardian.current = text)}
        error={wrong.guardian}
      />
      <Reasons
        id='record'
        label='怎么同意的'
        own='自己写一句'
        reasons={inPersonWays}
        error={wrong.how}
        onReason={words => (how.current = words)}
      />
      <Refusal {...refusalOf(record.error)} />
    </Sheet>
  )
}
