import { useState } from 'react'
import type { PlaceView } from '@shared/grid/contract'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { useMe } from '@/features/people/useMe'
import { answerElsewhere } from '@/features/places/elsewhere'
import { Above, Below } from '@/features/places/Levels'
import { estateOf, useLevel } from '@/features/places/usePlaces'
import { back, useParams } from '@/platform/navigation'

/** 别的地方: down the tree from my own estate, with 就在这里 on every level, and up again by the chips. */
export default function Elsewhere() {
  const { for: asker = 'place' } = useParams()
  const home = useMe().data?.home?.code
  const [at, setAt] = useState<string | null | undefined>(undefined)
  const here = at === undefined ? estateOf(home) : at
  const level = useLevel(here)
  const trail = level.data?.trail ?? []
  const place = trail[trail.length - 1]
  const choose = (chosen: PlaceView) => {
    answerElsewhere(asker, chosen)
    back()
  }
  const foot = place && (
    <Button id='here' wide onPress={() => choose(place)}>
      {`就在这里：${place.name}`}
    </Button>
  )
  return (
    <Page title='在哪儿' foot={foot}>
      <Above label='上一级' top='全社区' trail={trail} at={here} onGo={up => setAt(up?.code ?? null)} />
      <Loaded id='places' query={level}>
        {({ items }) =>
          items.length ? (
            <Below id='below' items={items} onChoose={next => (next.branches ? setAt(next.code) : choose(next))} />
          ) : (
            <Empty art='basket' title='这里没有更细的位置' note='点下面的「就在这里」' />
          )
        }
      </Loaded>
    </Page>
  )
}
