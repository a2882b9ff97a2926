import { View } from '@tarojs/components'
import type { ChildView } from '@shared/people/contract'
import { refuseReasons } from '@shared/people/reasons'
import { childConsent } from '@config/community/consents'
import { refusalOf } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { confirm, toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { Verdict } from '../Verdict'
import { useAnswerChild, useWithdrawConsent } from './useChildren'

/** A child who waits for my word: what is kept, for what, how it ends, and the two answers. */
export function ChildAsks({ child }: { child: ChildView }) {
  const { name, home, at } = child
  const answer = useAnswerChild(({ reason }) => toast(reason === undefined ? '好，交给单元长核对了' : '已告诉孩子'))
  return (
    <Card look='warm'>
      <Row left={<Avatar name={name} />} title={<View className='big'>{name}</View>} note={`${sayTime(at)} 申请`} />
      <View className='strong stack'>{home.name}</View>
      <Kept />
      <Verdict
        request={child}
        decide={answer}
        yes={{
          id: 'agree',
          word: '同意',
          question: {
            title: '您是孩子的家长吗？',
            text: `您是${name}的家长，同意他绑定 ${home.name}`,
            yes: '我同意',
          },
        }}
        no={{ id: 'refuse', word: '不同意', title: '为什么不同意', send: '告诉孩子', reasons: refuseReasons }}
      />
    </Card>
  )
}

/** A child for whom a guardian consented: who, when, what is kept, and the way back. */
export function ChildKept({ child }: { child: ChildView }) {
  const { id, name, home, consent, state } = child
  const withdraw = useWithdrawConsent()
  const takeBack = async () => {
    const text = `${name} 的绑定马上停掉，名字也会去掉。他报过的事还会办完`
    if (await confirm({ title: '收回同意？', text, yes: '收回' }))
      withdraw.mutate(id, { onSuccess: () => toast('收回了') })
  }
  return (
    <Card>
      <Row
        left={<Avatar name={name} />}
        title={<View className='big'>{name}</View>}
        note={home.name}
        right={state === 'pending' ? <Pill tone='wait'>等核对</Pill> : <Pill tone='done'>在用</Pill>}
      />
      {consent && (
        <View className='muted stack'>
          {[`${sayTime(consent.at)} ${consent.by} 同意`, consent.how, `文本 ${consent.text}`]
            .filter(Boolean)
            .join(' · ')}
        </View>
      )}
      <Kept agreed />
      <View className='stack'>
        <Button
          id={`take-back-${home.code}`}
          look='danger'
          busy={withdraw.isPending}
          label={`收回同意 ${name}`}
          onPress={() => void takeBack()}
        >
          收回同意
        </Button>
      </View>
      <Refusal {...refusalOf(withdraw.error)} />
    </Card>
  )
}

/** The text that is agreed to (config/community/consents.ts); afterwards only what is kept and how it ends. */
const Kept = ({ agreed }: { agreed?: boolean }) => (
  <>
    {!agreed && <View className='stack'>{childConsent.why}</View>}
    <View className='stack'>{`${agreed ? '留了' : '要留'}这些：${childConsent.keeps.join('、')}。`}</View>
    {!agreed && <View>{childConsent.purpose}</View>}
    <View className='muted'>{childConsent.end}</View>
  </>
)
