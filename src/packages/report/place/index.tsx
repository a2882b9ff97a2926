import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PlaceView } from '@shared/grid/contract'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Choices } from '@/components/layout/Sheet'
import { Empty } from '@/components/states/States'
import { useMe } from '@/features/people/useMe'
import { tellDraft } from '@/features/reports/submit/draftStore'
import { estateOf, usePlacesUnder, useTrail } from '@/features/places/usePlaces'
import { back } from '@/platform/navigation'

/** 别的地方: down the tree from my own estate, with 就在这里 on every level, and up again by the chips. */
export default function ChoosePlace() {
  const home = useMe().data?.home?.code
  const [at, setAt] = useState<string | null | undefined>(undefined)
  const here = at === undefined ? estateOf(home) : at
  const trail = useTrail(here).data ?? []
  const below = usePlacesUnder(here)
  const [place] = trail.slice(-1)
  const choose = (chosen: PlaceView) => {
    tellDraft({ type: 'placed', place: chosen })
    back()
  }
  const step = (code: string, items: PlaceView[]) => {
    const next = items.find(item => item.code === code)
    if (next?.branches) setAt(next.code)
    else if (next) choose(next)
  }
  const foot = place && (
    <Button id='here' wide onPress={() => choose(place)}>
      {`就在这里:${place.name}`}
    </Button>
  )
  return (
    <Page title='在哪儿' foot={foot}>
      <Chips label='上一级'>
        <Chip id='up-top' chosen={here === null} onPress={() => setAt(null)}>
          全社区
        </Chip>
        {trail.map(({ code, name }) => (
          <Chip key={code} id={`up-${code}`} chosen={code === here} onPress={() => setAt(code)}>
            {name}
          </Chip>
        ))}
      </Chips>
      <Loaded id='places' query={below}>
        {({ items }) =>
          items.length ? (
            <Below items={items} onChoose={code => step(code, items)} />
          ) : (
            <Empty art='basket' title='这里没有更细的位置' note='点下面的「就在这里」' />
          )
        }
      </Loaded>
    </Page>
  )
}

/** Homes are many and their names short: they stand as chips, after everything else. */
function Below({ items, onChoose }: { items: PlaceView[]; onChoose: (code: string) => void }) {
  const homes = items.filter(({ kind }) => kind === 'home')
  const others = items.filter(({ kind }) => kind !== 'home')
  return (
    <>
      {others.length > 0 && (
        <Card>
          <Choices
            id='below'
            onChoose={onChoose}
            choices={others.map(({ code, name, kind }) => ({
              key: code,
              label: name,
              icon: kind === 'spot' ? 'pin' : 'home',
            }))}
          />
        </Card>
      )}
      {homes.length > 0 && (
        <View className='stack'>
          <View className='strong'>哪一户</View>
          <Chips label='哪一户'>
            {homes.map(({ code, name }) => (
              <Chip key={code} id={`below-${code}`} more onPress={() => onChoose(code)}>
                {name}
              </Chip>
            ))}
          </Chips>
        </View>
      )}
    </>
  )
}
