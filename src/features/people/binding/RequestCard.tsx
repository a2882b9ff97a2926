import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BindingRequest } from '@shared/people/contract'
import { declineReasons, relationLabels } from '@shared/people/labels'
import { toCallError } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { confirm, toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { ReasonSheet } from './ReasonSheet'
import { sayRelation } from './sayBinding'
import { useDecide } from './useBinding'

/** One request: who, where, as what, and the two answers. */
export function RequestCard({ request }: { request: BindingRequest }) {
  const { id, version, name, home, relation, at } = request
  const [declining, setDeclining] = useState(false)
  const decide = useDecide(({ reason }) => {
    setDeclining(false)
    toast(reason === undefined ? `${name} 绑定好了,已告诉本人` : '已告诉本人')
  })
  const approve = async () => {
    const text = `${name} 是 ${home.name} 的${relationLabels[relation]}`
    if (await confirm({ title: '核对过了吗?', text, yes: '通过' })) decide.mutate({ id, version })
  }
  const refused = decide.error ? toCallError(decide.error) : undefined
  return (
    <Card>
      <Row left={<Avatar name={name} />} title={<View className='big'>{name}</View>} note={`${sayTime(at)} 申请`} />
      <View className='strong stack'>{home.name}</View>
      <View>{sayRelation(request)}</View>
      {request.consent && (
        <View className='muted'>
          {`未满 14 周岁 · 家长 ${request.consent.by} 已同意${request.consent.how ? `(${request.consent.how})` : ''}`}
        </View>
      )}
      <View className='row stack'>
        <Button
          id={`decline-${home.code}`}
          look='line'
          share={1}
          disabled={decide.isPending}
          label={`不通过 ${name}`}
          onPress={() => setDeclining(true)}
        >
          不通过
        </Button>
        <Button
          id={`approve-${home.code}`}
          look='main'
          share={2}
          busy={decide.isPending}
          label={`通过 ${name}`}
          onPress={() => void approve()}
        >
          通过
        </Button>
      </View>
      {!declining && <Refusal text={refused?.message} requestId={refused?.requestId} />}
      {declining && (
        <ReasonSheet
          id='decline'
          title='为什么不通过'
          send='告诉本人'
          reasons={declineReasons}
          busy={decide.isPending}
          refused={refused?.message}
          onClose={() => setDeclining(false)}
          onSend={reason => decide.mutate({ id, version, reason })}
        />
      )}
    </Card>
  )
}
