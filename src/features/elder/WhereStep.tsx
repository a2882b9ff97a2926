import { useState } from 'react'
import { View } from '@tarojs/components'
import { ladderOf } from '@shared/grid/code'
import type { PlaceView } from '@shared/grid/contract'
import { TextArea } from '@/components/fields/Field'
import { heading } from '@/components/a11y/attributes'
import { Refusal } from '@/components/states/Refusal'
import type { Draft } from '../reports/submit/draft'
import { tellDraft } from '../reports/submit/draftStore'
import { unknownCodeSays } from '../reports/submit/PlacePart'
import { askElsewhere, useElsewhere } from '../places/elsewhere'
import { useLevel, useNearPlaces } from '../places/usePlaces'
import { useScan } from '../places/useScan'
import { Answer } from './Answer'

interface Props {
  draft: Draft
  /** Without a home there are no near places, only words. */
  guest: boolean
  /** A code was scanned that names no place. */
  unknown: boolean
  onDone: () => void
}

/** 在哪儿: my home, my building, the tree of the estate, a code on the wall; in words, for whoever can't say it by a place. */
export function WhereStep({ draft, guest, unknown, onDone }: Props) {
  const [asking, setAsking] = useState<'which' | 'building' | 'words'>(guest ? 'words' : 'which')
  const { near } = useNearPlaces()
  const placed = (place: PlaceView) => {
    tellDraft({ type: 'placed', place })
    onDone()
  }
  const { scan, problem } = useScan(placed)
  useElsewhere('place', placed)
  const home = near.find(({ place }) => place.kind === 'home')?.place
  if (asking === 'building') return <BuildingStep home={home} onDone={placed} onOther={() => setAsking('which')} />
  if (asking === 'words') return <WordsStep draft={draft} />
  return (
    <>
      <Asks>在哪儿？</Asks>
      <Chosen draft={draft} />
      {home && <Answer id='where-home' icon='home' title='我家' note={home.name} onPress={() => placed(home)} />}
      {near.length > 1 && (
        <Answer
          id='where-building'
          icon='work'
          tone='leaf'
          title='我们楼'
          note='楼道、电梯、门口'
          onPress={() => setAsking('building')}
        />
      )}
      <Answer
        id='where-estate'
        icon='pin'
        tone='leaf'
        title='小区里'
        note='别的楼、路上、绿地、车位'
        onPress={() => askElsewhere('place')}
      />
      <Answer id='where-scan' icon='scan' tone='amber' title='扫一扫' note='墙上的小圆码' onPress={scan} />
      <Refusal text={problem ?? (unknown ? unknownCodeSays : undefined)} />
      <Answer
        id='where-unclear'
        icon='text'
        title='说不清'
        note='那就说一句在哪儿'
        onPress={() => {
          tellDraft({ type: 'placed', place: 'unclear' })
          setAsking('words')
        }}
      />
    </>
  )
}

/** What a code on the wall, or an earlier answer, said already: 下一步 leaves it so. */
function Chosen({ draft: { place, placeNote } }: Pick<Props, 'draft'>) {
  const said = place === 'unclear' ? placeNote : place?.fullName
  return said ? <View>{`选的是：${said}`}</View> : null
}

const Asks = ({ children }: { children: string }) => (
  <View className='headline stack' {...heading(2)}>
    {children}
  </View>
)

interface BuildingProps {
  home: PlaceView | undefined
  onDone: (place: PlaceView) => void
  onOther: () => void
}

/** Where in my building: what the stairwell has, and the building itself. Without an answer, what the phone remembers of them. */
function BuildingStep({ home, onDone, onOther }: BuildingProps) {
  const { near } = useNearPlaces()
  const spots =
    useLevel((home && ladderOf(home.code)[1]) ?? null).data?.items.filter(({ kind }) => kind === 'spot') ?? []
  const [stairwell, building] = near.flatMap(({ place }) => (place.kind === 'home' ? [] : [place]))
  const others = spots.filter(({ code }) => code !== stairwell?.code)
  return (
    <>
      <Asks>楼里哪儿？</Asks>
      {[...(stairwell ? [stairwell] : []), ...others].map(place => (
        <Answer key={place.code} id={`place-${place.code}`} title={place.name} onPress={() => onDone(place)} />
      ))}
      {building && (
        <Answer
          id={`place-${building.code}`}
          title={`${building.name}别的地方`}
          note='大门口、楼顶、地下室'
          onPress={() => onDone(building)}
        />
      )}
      <Answer id='where-other' title='都不是' onPress={onOther} />
    </>
  )
}

/** In words; 下一步 at the foot goes on: nobody is hurried. */
function WordsStep({ draft }: Pick<Props, 'draft'>) {
  return (
    <>
      <Asks>说说在哪儿</Asks>
      <TextArea
        id='place-note'
        label='说说在哪儿'
        quiet
        initial={draft.placeNote}
        placeholder='比如：小学门口'
        maxLength={100}
        onText={placeNote => tellDraft({ type: 'noted', placeNote })}
        error={draft.problem?.fields.placeNote}
      />
    </>
  )
}
