import { TextField } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { ChoosePlace } from '../../places/ChoosePlace'
import type { Draft, DraftPlace } from './draft'
import { tellDraft } from './draftStore'
import type { Offer } from './useOffer'

const placed = (place: DraftPlace) => tellDraft({ type: 'placed', place })
const unclear = () => placed('unclear')

interface Props {
  draft: Draft
  offer: Offer
  /** A code was scanned that names no place. */
  unknown: boolean
}

export const unknownCodeSays = '扫的这个码不是咱们社区的位置码，请自己选一下在哪儿'

/** 在哪儿: a place, or a few words for whoever can't say it by one; a guest has only the words (DOMAIN §3). */
export function PlacePart({ draft, offer: { place, guest, loading }, unknown }: Props) {
  const wrong = draft.problem?.fields
  return (
    <Section title='在哪儿'>
      {!guest && (
        <ChoosePlace
          id='place'
          label='在哪儿'
          value={place === 'unclear' ? null : place}
          onChange={placed}
          onUnclear={unclear}
        />
      )}
      <Refusal text={wrong?.place ?? (unknown ? unknownCodeSays : undefined)} />
      {place === 'unclear' && !loading && (
        <TextField
          id='place-note'
          label='说说在哪儿'
          quiet={guest}
          initial={draft.placeNote}
          placeholder='比如：小学门口往东第二个路口'
          maxLength={100}
          onText={placeNote => tellDraft({ type: 'noted', placeNote })}
          error={wrong?.placeNote}
        />
      )}
    </Section>
  )
}
