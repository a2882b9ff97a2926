import type { PlaceView } from '@shared/grid/contract'
import { Chip, Chips } from '@/components/controls/Chip'
import { Refusal } from '@/components/states/Refusal'
import { askElsewhere, useElsewhere } from './elsewhere'
import { recentPlaces } from './recentPlaces'
import type { NearPlace } from './nearPlaces'
import { useNearPlaces } from './usePlaces'
import { useScan } from './useScan'

const RECENT = 3

/** The chips: near places, then what was chosen elsewhere, and recent ones. */
function offered(near: NearPlace[], value: PlaceView | null): NearPlace[] {
  const known = new Set(near.map(({ place }) => place.code))
  const estate = near[0]?.place.fullName.split(' ')[0]
  const label = (name: string) => (estate && name.startsWith(`${estate} `) ? name.slice(estate.length + 1) : name)
  const recent = recentPlaces()
    .filter(({ code }) => !known.has(code))
    .slice(0, RECENT)
  const elsewhere = value && ![...known, ...recent.map(({ code }) => code)].includes(value.code)
  const others = [...(elsewhere ? [value] : []), ...recent]
  return [...near, ...others.map(place => ({ place, label: label(place.fullName) }))]
}

interface Props {
  /** Unique in the app. The places are `<id>-<code>`, the ways to others `<id>-scan` and `<id>-more`. */
  id: string
  /** The question, for the ear: it stands above as the title of the section. */
  label: string
  value: PlaceView | null
  onChange: (place: PlaceView) => void
  /** With it one may say that one can't say; chosen while there is no `value`. Its chip is `<id>-unclear`. */
  onUnclear?: () => void
}

/** Where: my stairwell, my home, my building, recent places; a code to scan, or the tree to walk. */
export function ChoosePlace({ id, label, value, onChange, onUnclear }: Props) {
  const { near, loading } = useNearPlaces()
  const { scan, problem } = useScan(onChange)
  useElsewhere(id, onChange)
  return (
    <>
      <Chips label={label}>
        {offered(near, value).map(({ place, label: words }) => (
          <Chip
            key={place.code}
            id={`${id}-${place.code}`}
            chosen={value?.code === place.code}
            onPress={() => onChange(place)}
          >
            {words}
          </Chip>
        ))}
        <Chip id={`${id}-scan`} icon='scan' more onPress={scan}>
          扫位置码
        </Chip>
        <Chip id={`${id}-more`} more onPress={() => askElsewhere(id)}>
          别的地方
        </Chip>
        {onUnclear && (
          <Chip id={`${id}-unclear`} chosen={!value && !loading} onPress={onUnclear}>
            说不清
          </Chip>
        )}
      </Chips>
      <Refusal text={problem} />
    </>
  )
}
