import type { Current } from '@shared/festival/editions'
import { shareStateLabels } from '@shared/festival/fruit'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { sayJin } from '../weight'
import { useMyShare } from '../useFestival'
import { sayMoment } from '../when'
import { openCode, openPoster } from './ways'

/** After the fruit was shared out: what my household has of it, the code to fetch it by, and its poster. */
export function MyFruit({ edition, state }: Pick<Current, 'edition' | 'state'>) {
  const shared = state === 'harvest' || state === 'shared' || state === 'archived'
  const share = useMyShare(shared).data?.share
  if (!share || edition === null) return null
  const fetched = share.state === 'handedOut'
  const note = fetched
    ? `${share.handedAt ? sayMoment(share.handedAt) : ''} 领走了 ${sayJin(share.handedGrams ?? share.grams)}`
    : share.deliver
      ? '给您送上门，在家等着就行'
      : `第 ${share.order} 号领，一共 ${share.homes} 户`
  return (
    <Card>
      <Row
        icon='fruit'
        title={`您家分到 ${sayJin(share.grams)}柿子`}
        note={note}
        right={<Pill tone={fetched ? 'done' : 'wait'}>{shareStateLabels[share.state]}</Pill>}
      />
      <Row
        title=''
        right={
          fetched ? (
            <Button id='poster-open' look='soft' onPress={() => openPoster(edition)}>
              看我家的海报
            </Button>
          ) : (
            <Button id='fruit-code' look='soft' onPress={() => openCode()}>
              看领果码
            </Button>
          )
        }
      />
    </Card>
  )
}
