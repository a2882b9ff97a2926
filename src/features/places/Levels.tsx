/** One level of the tree of places: the way up, and what lies below. */
import { View } from '@tarojs/components'
import type { PlaceView } from '@shared/grid/contract'
import { cx } from '@/components/cx'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Choices } from '@/components/layout/Sheet'

interface AboveProps {
  label: string
  /** What the way to the very top is called. */
  top: string
  /** The nodes from below the top down to where one stands; nothing at the top. */
  trail: PlaceView[]
  /** Where one stands; null at the top. */
  at: string | null
  /** To a node, or to the top. */
  onGo: (place: PlaceView | null) => void
}

/** The way up; the ids are `up-top` and `up-<code>`. */
export function Above({ label, top, trail, at, onGo }: AboveProps) {
  return (
    <Chips label={label}>
      <Chip id='up-top' chosen={at === null} onPress={() => onGo(null)}>
        {top}
      </Chip>
      {trail.map(place => (
        <Chip key={place.code} id={`up-${place.code}`} chosen={place.code === at} onPress={() => onGo(place)}>
          {place.name}
        </Chip>
      ))}
    </Chips>
  )
}

interface BelowProps {
  /** Unique on the page; the places are `<id>-<code>`. */
  id: string
  items: PlaceView[]
  onChoose: (place: PlaceView) => void
}

/** What lies below. Homes are many and their names short: they stand as chips, after everything else. */
export function Below({ id, items, onChoose }: BelowProps) {
  const homes = items.filter(({ kind }) => kind === 'home')
  const others = items.filter(({ kind }) => kind !== 'home')
  const choose = (code: string) => {
    const chosen = items.find(item => item.code === code)
    if (chosen) onChoose(chosen)
  }
  return (
    <>
      {others.length > 0 && (
        <Card>
          <Choices
            id={id}
            onChoose={choose}
            choices={others.map(({ code, name, kind }) => ({
              key: code,
              label: name,
              icon: kind === 'spot' ? 'pin' : 'home',
            }))}
          />
        </Card>
      )}
      {homes.length > 0 && (
        <View className={cx(others.length > 0 && 'stack')}>
          {others.length > 0 && <View className='strong'>哪一户</View>}
          <Chips label='哪一户'>
            {homes.map(place => (
              <Chip key={place.code} id={`${id}-${place.code}`} more onPress={() => onChoose(place)}>
                {place.name}
              </Chip>
            ))}
          </Chips>
        </View>
      )}
    </>
  )
}
