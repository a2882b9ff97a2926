import { useState } from 'react'
import { View } from '@tarojs/components'
import { ladderOf, type NodeKind } from '@shared/grid/code'
import type { PlaceView } from '@shared/grid/contract'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Choices } from '@/components/layout/Sheet'
import { toTop } from '@/platform/navigation'
import { scanCode } from '@/platform/scan'
import { placeCodeIn } from './placeCode'
import { findPlace, usePlacesUnder, useTrail } from './usePlaces'
import { useEstates } from '../people/binding/useBinding'

/** What is asked inside each kind of place, and what is chosen there. */
const questions: Partial<Record<NodeKind, { asks: string; kind: NodeKind }>> = {
  estate: { asks: '是哪一号楼?', kind: 'building' },
  building: { asks: '是几单元?', kind: 'unit' },
  unit: { asks: '是哪一户?', kind: 'home' },
}

interface Props {
  /** The first question. */
  asks?: string
  onHome: (home: PlaceView) => void
}

/** Which home: estate, building, unit, door, one question at a time; or the code at the door says it. */
export function ChooseHome({ asks = '您住哪个小区?', onHome }: Props) {
  const [at, setAt] = useState<PlaceView>()
  const [problem, setProblem] = useState<string>()
  const go = (place: PlaceView | undefined) => {
    setProblem(undefined)
    toTop()
    if (place?.kind === 'home') onHome(place)
    else setAt(place)
  }
  const scan = async () => {
    try {
      const text = await scanCode()
      if (text === null) return
      const code = placeCodeIn(text)
      if (!code) return setProblem('这个码不是小寨子的位置码,请在下面点着选')
      const place = await findPlace(code)
      // A lift or a stairwell says at least which unit it is.
      const [, above] = ladderOf(code)
      go(place.kind === 'spot' && above ? await findPlace(above) : place)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <>
      {at ? (
        <Inside at={at} onGo={go} />
      ) : (
        <>
          <View className='headline stack'>{asks}</View>
          <Estates onGo={go} />
        </>
      )}
      <View className='stack'>
        <Button id='bind-scan' look='line' icon='scan' wide onPress={() => void scan()}>
          扫楼道里的位置码
        </Button>
      </View>
      <Refusal text={problem} />
    </>
  )
}

interface Step {
  onGo: (place: PlaceView | undefined) => void
}

function Estates({ onGo }: Step) {
  const estates = useEstates()
  return (
    <Loaded id='estates' query={estates}>
      {({ items }) => <Rows items={items} onGo={onGo} />}
    </Loaded>
  )
}

/** The way back, the next question, and its answers. */
function Inside({ at, onGo }: Step & { at: PlaceView }) {
  const below = usePlacesUnder(at.code)
  const trail = (useTrail(at.code).data ?? []).filter(({ kind }) => kind in questions)
  const question = questions[at.kind]
  return (
    <>
      <Chips label='选错了,点这里回去'>
        <Chip id='up-top' more onPress={() => onGo(undefined)}>
          换小区
        </Chip>
        {trail.map(place => (
          <Chip key={place.code} id={`up-${place.code}`} chosen={place.code === at.code} onPress={() => onGo(place)}>
            {place.name}
          </Chip>
        ))}
      </Chips>
      <View className='headline stack'>{question?.asks ?? '请往下选'}</View>
      <Loaded id='doors' query={below}>
        {({ items }) => {
          const shown = items.filter(({ kind }) => !question || kind === question.kind)
          return question?.kind === 'home' ? <Doors items={shown} onGo={onGo} /> : <Rows items={shown} onGo={onGo} />
        }}
      </Loaded>
    </>
  )
}

function Rows({ items, onGo }: Step & { items: PlaceView[] }) {
  return (
    <Card>
      <Choices
        id='door'
        choices={items.map(({ code, name }) => ({ key: code, label: name, icon: 'home' }))}
        onChoose={code => onGo(items.find(item => item.code === code))}
      />
    </Card>
  )
}

/** Doors are many and their names short. */
function Doors({ items, onGo }: Step & { items: PlaceView[] }) {
  return (
    <Chips label='哪一户'>
      {items.map(place => (
        <Chip key={place.code} id={`door-${place.code}`} more onPress={() => onGo(place)}>
          {place.name}
        </Chip>
      ))}
    </Chips>
  )
}
