import { View } from '@tarojs/components'
import type { Current } from '@shared/festival/editions'
import { isOpenEntry } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import { Press } from '@/components/controls/Press'
import { Icon } from '@/components/icons/Icon'
import { FestivalIcon } from '../art/FestivalIcon'
import { Tick } from '../layout/Good'
import { figureUntil, sayMoment } from '../when'
import { momentsOf, type Moment } from '../home/countdown'
import { sorted, standingOf } from './standing'
import { openEntry } from '../home/ways'
import './MyState.scss'

interface Props {
  current: Current
  entries: readonly EntryView[]
  /** What to say where there is no sign-up: whoever lives nowhere, or whose home is let. */
  without: string
}

/** My household in one sentence that leads to it, and how long it is until what is waited for. */
export function MyState({ current, entries, without }: Props) {
  const [first] = sorted(entries, current.sessions)
  const moments = momentsOf(current, first)
  const standing = first && standingOf(first.entry, first.session)
  return (
    <View className='my-state'>
      {first && standing ? (
        <Press id='my-state' className='my-state__way' onPress={() => openEntry(first.entry)}>
          {isOpenEntry(first.entry.state) ? (
            <Tick />
          ) : (
            <View className='my-state__over'>
              <FestivalIcon name='tree' />
            </View>
          )}
          <View className='my-state__words'>
            <View className='strong'>{standing.title}</View>
            <View className='muted'>{standing.note}</View>
          </View>
          <View className='my-state__more'>
            <Icon name='more' />
          </View>
        </Press>
      ) : (
        <View className='my-state__way'>
          <View className='strong'>{without}</View>
        </View>
      )}
      {moments.length > 0 && (
        <View className='my-state__moments'>
          {moments.map((moment, nth) => (
            <Countdown key={moment.label} moment={moment} large={nth === 0} />
          ))}
        </View>
      )}
    </View>
  )
}

function Countdown({ moment: { label, at }, large }: { moment: Moment; large: boolean }) {
  const { value, unit } = figureUntil(at)
  return (
    <View className='my-state__moment'>
      <View className='muted'>{label}</View>
      {large ? (
        <View className='my-state__count number'>{`${value} ${unit}`}</View>
      ) : (
        <View className='strong number'>{`${value} ${unit}`}</View>
      )}
      <View className='muted'>{sayMoment(at)}</View>
    </View>
  )
}
