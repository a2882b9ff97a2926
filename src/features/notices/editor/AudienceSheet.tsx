import { useState } from 'react'
import { isBelow, kindOf } from '@shared/grid/code'
import { places } from '@config/community/places'
import { Button } from '@/components/controls/Button'
import { Sheet } from '@/components/layout/Sheet'
import { Loaded } from '@/components/states/Loaded'
import { Above, Below } from '../../places/Levels'
import { useLevel } from '../../places/usePlaces'

interface Props {
  /** The parts of the grid for which somebody writes, the widest first. */
  parts: readonly string[]
  node: string
  onNode: (code: string) => void
  onClose: () => void
}

/** Which part of the grid: down to a unit, and never beyond what is theirs. */
export function AudienceSheet({ parts, node, onNode, onClose }: Props) {
  const [at, setAt] = useState(node || (parts[0] ?? ''))
  const isAll = at === places.code
  const level = useLevel(isAll ? null : at)
  const trail = (level.data?.trail ?? []).filter(({ code }) => parts.some(part => isBelow(code, part)))
  const name = isAll ? places.name : (trail[trail.length - 1]?.name ?? '')
  const top = parts.includes(places.code) ? places.code : undefined
  const go = (code: string | undefined) => code && setAt(code)
  const foot = (
    <Button id='audience-choose' wide lacks={name ? undefined : '正在打开，请等一下'} onPress={() => onNode(at)}>
      {name ? `就发给「${name}」` : '就发给这里'}
    </Button>
  )
  return (
    <Sheet id='audience' open title='发给哪一片' onClose={onClose} foot={foot}>
      <Above
        label='往上选'
        top={top ? places.name : '我管的'}
        trail={trail}
        at={isAll ? null : at}
        onGo={place => go(place ? place.code : (top ?? parts[0]))}
      />
      <Loaded id='audience-level' query={level}>
        {({ items }) => (
          <Below
            id='audience'
            items={items.filter(({ code }) => !['home', 'spot', null].includes(kindOf(code)))}
            onChoose={({ code }) => setAt(code)}
          />
        )}
      </Loaded>
    </Sheet>
  )
}
