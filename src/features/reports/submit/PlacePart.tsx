import { useState } from 'react'
import { sentenceOf } from '@/api/errors'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { scanCode } from '@/platform/scan'
import type { Draft } from './draft'
import { tellDraft } from './draftStore'
import { placeCodeIn } from '../../places/placeCode'
import { recentPlaces } from '../../places/recentPlaces'
import type { Offer } from './useOffer'
import { findPlace, type NearPlace } from '../../places/usePlaces'

const RECENT = 3

/** The chips: near places, then recent ones, and what was chosen elsewhere. */
function chipsOf({ near, place, guest }: Offer): NearPlace[] {
  const known = new Set(near.map(each => each.place.code))
  const estate = near[0]?.place.fullName.split(' ')[0]
  const label = (name: string) => (estate && name.startsWith(`${estate} `) ? name.slice(estate.length + 1) : name)
  const recent = guest
    ? []
    : recentPlaces()
        .filter(({ code }) => !known.has(code))
        .slice(0, RECENT)
  const elsewhere = place !== 'unclear' && ![...known, ...recent.map(({ code }) => code)].includes(place.code)
  const others = [...(elsewhere ? [place] : []), ...recent]
  return [...near, ...others.map(each => ({ place: each, label: label(each.fullName) }))]
}

/** 在哪儿: my stairwell, my home, my building, recent places; a code to scan, the tree to walk, or a few words. */
export function PlacePart({ draft, offer }: { draft: Draft; offer: Offer }) {
  const [problem, setProblem] = useState<string>()
  const { place, guest, loading } = offer
  const unclear = place === 'unclear' && !loading
  const scan = async () => {
    setProblem(undefined)
    try {
      const text = await scanCode()
      if (text === null) return
      const code = placeCodeIn(text)
      if (code) tellDraft({ type: 'placed', place: await findPlace(code) })
      else setProblem('这个码不是位置码,请换一个方式选位置')
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <Section title='在哪儿'>
      {!guest && (
        <Chips label='在哪儿'>
          {chipsOf(offer).map(({ place: each, label }) => (
            <Chip
              key={each.code}
              id={`place-${each.code}`}
              chosen={place !== 'unclear' && place.code === each.code}
              onPress={() => tellDraft({ type: 'placed', place: each })}
            >
              {label}
            </Chip>
          ))}
          <Chip id='place-scan' icon='scan' more onPress={() => void scan()}>
            扫位置码
          </Chip>
          <Chip id='place-more' more onPress={() => go('packages/report/place/index')}>
            别的地方
          </Chip>
          <Chip id='place-unclear' chosen={unclear} onPress={() => tellDraft({ type: 'placed', place: 'unclear' })}>
            说不清
          </Chip>
        </Chips>
      )}
      <Refusal text={problem ?? draft.problem?.fields.place} />
      {unclear && (
        <TextField
          id='place-note'
          label='说说在哪儿'
          quiet={guest}
          initial={draft.placeNote}
          placeholder='比如:小学门口往东第二个路口'
          maxLength={100}
          onText={placeNote => tellDraft({ type: 'noted', placeNote })}
          error={draft.problem?.fields.placeNote}
        />
      )}
    </Section>
  )
}
