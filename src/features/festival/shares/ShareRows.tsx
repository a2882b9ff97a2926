import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { confirm } from '@/platform/feedback'
import { sayKilos } from '../kilos'
import { useShares, type ShareList } from './useShares'

interface Props {
  edition: number
  list: ShareList
  onGive: (home: string) => void
}

/** Whoever has not had their share yet: at the stall in their order, elders first; at the door building by building. */
export function ShareRows({ edition, list, onGive }: Props) {
  const shares = useShares(edition, list, 'ready')
  const atDoor = list === 'route'
  const bring = async (home: string, place: string) => {
    if (await confirm({ title: `${place}送到了？`, yes: '送到了' })) onGive(home)
  }
  return (
    <Pages
      id={`shares-of-${list}`}
      query={shares}
      empty={<Empty art='basket' title={atDoor ? '没有要送的了' : '都领走了'} note='领走的记在账里，谁都能查' />}
    >
      {({ home, place, building, grams, order, elder }, at) => (
        <Card key={home}>
          <Row
            title={place}
            note={`${atDoor ? building : `第 ${order} 号`} · ${sayKilos(grams)}`}
            right={
              atDoor ? (
                <Button
                  id={`bring-${at}`}
                  look='soft'
                  small
                  label={`送到了：${place}`}
                  onPress={() => void bring(home, place)}
                >
                  送到了
                </Button>
              ) : elder ? (
                <Pill tone='wait'>老人先领</Pill>
              ) : undefined
            }
          />
        </Card>
      )}
    </Pages>
  )
}
