import { View } from '@tarojs/components'
import type { BindingRequest } from '@shared/people/contract'
import { relationLabels } from '@shared/people/labels'
import { declineReasons } from '@shared/people/reasons'
import { Avatar } from '@/components/display/Avatar'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { Verdict } from '../Verdict'
import { sayRelation } from './sayBinding'
import { useDecide } from './useBinding'

/** One request: who, where, as what, and the two answers. */
export function RequestCard({ request }: { request: BindingRequest }) {
  const { name, home, relation, at } = request
  const decide = useDecide(({ reason }) => toast(reason === undefined ? `${name} 绑定好了，已告诉本人` : '已告诉本人'))
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
      <Verdict
        request={request}
        decide={decide}
        yes={{
          id: 'approve',
          word: '通过',
          question: {
            title: '核对过了吗？',
            text: `${name} 是 ${home.name} 的${relationLabels[relation]}`,
            yes: '通过',
          },
        }}
        no={{ id: 'decline', word: '不通过', title: '为什么不通过', send: '告诉本人', reasons: declineReasons }}
      />
    </Card>
  )
}
