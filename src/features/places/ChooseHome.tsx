import { useState } from 'react'
import { View } from '@tarojs/components'
import { ladderOf, type NodeKind } from '@shared/grid/code'
import type { PlaceView } from '@shared/grid/contract'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { toTop } from '@/platform/navigation'
import { Above, Below } from './Levels'
import { findPlace } from './nearPlaces'
import { useEstates, useLevel } from './usePlaces'
import { useScan } from './useScan'

/** What is asked inside each kind of place, and what is chosen there. */
const questions: Partial<Record<NodeKind, { asks: string; kind: NodeKind }>> = {
  estate: { asks: '是哪一号楼？', kind: 'building' },
  building: { asks: '是几单元？', kind: 'unit' },
  unit: { asks: '是哪一户？', kind: 'home' },
}

interface Props {
  /** The first question. */
  asks?: string
  onHome: (home: PlaceView) => void
}

/** Which home: estate, building, unit, door, one question at a time; or the code at the door says it. */
export function ChooseHome({ asks = '您住哪个小区？', onHome }: Props) {
  const [at, setAt] = useState<PlaceView | null>(null)
  const go = (place: PlaceView | null) => {
    toTop()
    if (place?.kind === 'home') onHome(place)
    else setAt(place)
  }
  const { scan, problem } = useScan(async place => {
    // A lift or a stairwell says at least which unit it is.
    const [, above] = ladderOf(place.code)
    go(place.kind === 'spot' && above ? await findPlace(above) : place)
  })
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
        <Button id='bind-scan' look='line' icon='scan' wide onPress={scan}>
          扫楼道里的位置码
        </Button>
      </View>
      <Refusal text={problem} />
    </>
  )
}

interface Step {
  onGo: (place: PlaceView | null) => void
}

function Estates({ onGo }: Step) {
  const estates = useEstates()
  return (
    <Loaded id='estates' query={estates}>
      {({ items }) => <Below id='door' items={items} onChoose={onGo} />}
    </Loaded>
  )
}

/** The way back, the next question, and its answers. */
function Inside({ at, onGo }: Step & { at: PlaceView }) {
  const level = useLevel(at.code)
  const trail = (level.data?.trail ?? []).filter(({ kind }) => kind in questions)
  const question = questions[at.kind]
  return (
    <>
      <Above label='选错了，点这里回去' top='换小区' trail={trail} at={at.code} onGo={onGo} />
      <View className='headline stack'>{question?.asks ?? '请往下选'}</View>
      <Loaded id='doors' query={level}>
        {({ items }) => (
          <Below id='door' items={items.filter(({ kind }) => !question || kind === question.kind)} onChoose={onGo} />
        )}
      </Loaded>
    </>
  )
}
