import type { ReactNode } from 'react'
import type { MyFruit as Fruits } from '@shared/festival/day/fruit'
import { shareStateLabels } from '@shared/festival/day/dayLabels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Refusal } from '@/components/states/Refusal'
import { View } from '@tarojs/components'
import { useAskDelivery } from '../useFestival'
import { sayJin } from '../weight'
import { sayMoment } from '../when'
import { openCode, openPoster } from '../home/ways'

/** From the harvest on: what my household has of the fruit, the code to fetch it by or that it is brought, and its poster. */
export function MyFruit({ edition, fruit: { share, asksDelivery } }: { edition: number; fruit: Fruits }) {
  const delivery = useAskDelivery()
  const code = (
    <Button id='fruit-code' look='soft' share={1} onPress={() => openCode()}>
      看领果码
    </Button>
  )
  const ask = (
    <Button
      id='delivery'
      look='line'
      share={1}
      busy={delivery.isPending}
      onPress={() => delivery.mutate(!asksDelivery)}
    >
      {asksDelivery ? '我自己去领' : '走不动，请送来'}
    </Button>
  )
  if (!share)
    return (
      <Fruit title='柿子过完秤就分' note={asksDelivery ? '记下了，分好给您送上门' : '家家有份，不报名也有您家的'}>
        {ask}
        {code}
      </Fruit>
    )
  const { grams, order, homes, handedAt, handedGrams } = share
  if (share.state === 'handedOut')
    return (
      <Fruit
        title={`您家领了 ${sayJin(handedGrams ?? grams)}柿子`}
        note={handedAt ? `${sayMoment(handedAt)} 领走的` : '领走了'}
        right={<Pill tone='done'>{shareStateLabels.handedOut}</Pill>}
      >
        <Button id='poster-open' look='soft' share={1} onPress={() => openPoster(edition)}>
          看我家的海报
        </Button>
      </Fruit>
    )
  return (
    <Fruit
      title={`您家分到 ${sayJin(grams)}柿子`}
      note={share.deliver ? '给您送上门，在家等着就行' : `第 ${order} 号领，一共 ${homes} 户`}
      right={<Pill tone='wait'>{shareStateLabels.ready}</Pill>}
    >
      <Refusal {...refusalOf(delivery.error)} />
      {ask}
      {code}
    </Fruit>
  )
}

interface FruitProps {
  title: string
  note: string
  right?: ReactNode
  children: ReactNode
}

const Fruit = ({ title, note, right, children }: FruitProps) => (
  <Card>
    <Row icon='fruit' title={title} note={note} right={right} />
    <View className='stack row row--wrap'>{children}</View>
  </Card>
)
