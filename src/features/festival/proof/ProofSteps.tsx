import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { reservedPlaces } from '@shared/festival/drawing'
import type { Current, PublicSession } from '@shared/festival/editions'
import { Button } from '@/components/controls/Button'
import { image } from '@/components/a11y/attributes'
import { toast } from '@/platform/feedback'
import { copyText } from '@/platform/keepText'
import { Step } from '../layout/Numbered'
import { sayMoment } from '../when'
import { shortHash } from './shortHash'
import './Proof.scss'

interface Props {
  session: PublicSession
  source: Current['source']
  /** The order that was drawn, when it was. */
  children?: ReactNode
}

/** How the draw goes, in three steps, each with what is known of it by now. */
export function ProofSteps({ session, source, children }: Props) {
  const { list, drawn, closesAt } = session
  return (
    <>
      <Step number={1} title='先把名单封好'>
        {list ? (
          <>
            <View className='muted'>{`${sayMoment(list.at)}，${list.entries} 户的名单，封条是`}</View>
            <Seal hash={list.hash} />
          </>
        ) : (
          <View className='muted'>{`${sayMoment(closesAt)} 截止报名，随后公布名单和封条。动一个字，封条就对不上`}</View>
        )}
      </Step>
      <Step number={2} title='再等说好的那期号码'>
        <View className='proof__number'>
          <View className='muted'>
            {source ? `${source.name} ${source.issue}，${sayMoment(source.at)} 开奖` : '用哪一期，公布的时候写明'}
          </View>
          {drawn && <Balls number={drawn.number} />}
        </View>
        {!drawn && <View className='muted'>名单先封好，号码后开出来，谁也没法挑着来</View>}
      </Step>
      <Step number={3} title='号码和报名号合着算，小的在前'>
        <View className='muted'>{session.reserved > 0 ? reservedSays(session) : '去年没中的人家排在前面'}</View>
        {children}
      </Step>
    </>
  )
}

const reservedSays = (session: PublicSession) =>
  `先留 ${session.reserved}%（${reservedPlaces(session)} 个名额）抽有老人的人家，剩下的大家一起抽；去年没中的都排在前面`

/** The number that the national draw gave, a ball for each figure. */
function Balls({ number }: { number: string }) {
  return (
    <View className='proof__balls' {...image(`开奖号码 ${number}`)}>
      {[...number].map((figure, nth) => (
        <View key={nth} className='proof__ball'>
          {figure}
        </View>
      ))}
    </View>
  )
}

/** The hash of the list: its two ends for the eye, the whole of it to be copied. */
function Seal({ hash }: { hash: string }) {
  const copy = () => void copyText(hash).then(done => done && toast('复制好了'))
  return (
    <View className='proof__seal'>
      <View className='proof__hash'>{`${shortHash(hash)} … ${shortHash(hash.slice(-8))}`}</View>
      <Button id='seal-copy' look='line' small label='复制名单的封条' onPress={copy}>
        复制
      </Button>
    </View>
  )
}
