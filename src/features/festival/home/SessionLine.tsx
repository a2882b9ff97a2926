import { View } from '@tarojs/components'
import type { PublicSession } from '@shared/festival/editions'
import { modeLabels } from '@shared/festival/labels'
import type { EntryView } from '@shared/festival/signUp'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { Pill } from '@/components/display/Pill'
import { Meter } from '@/components/display/Progress'
import { DayLeaf } from '../layout/DayLeaf'
import { sayDate, sayHours, sayMoment } from '../when'
import { fullness } from './fullness'
import { standingOf } from '../standing/standing'
import { openEntry, wayInto } from './ways'
import './SessionLine.scss'

/** Until when something can be done about it. */
function untilWhen({ state, opensAt, closesAt }: PublicSession): string | null {
  if (state === 'planned') return `${sayMoment(opensAt)} 开始报名`
  return state === 'open' ? `${sayMoment(closesAt)} 截止报名` : null
}

interface Props {
  session: PublicSession
  entry: EntryView | undefined
}

/** A session: when and where, how full, how we stand; it leads to what can be done about it. */
export function SessionLine({ session, entry }: Props) {
  const { share, says } = fullness(session)
  const way = entry ? () => openEntry(entry) : wayInto(session)
  const when = `${sayDate(session.startsAt)} ${sayHours(session)}`
  const standing = entry && standingOf(entry, session)
  const until = untilWhen(session)
  const content = (
    <>
      <DayLeaf time={session.startsAt} />
      <View className='session-line__words'>
        <View className='session-line__head'>
          <View className='session-line__title'>{session.name}</View>
          <Pill tone={session.mode === 'lottery' ? 'doing' : 'done'}>{modeLabels[session.mode]}</Pill>
        </View>
        <View className='muted'>{`${when} · ${session.meeting.words}`}</View>
        {share !== null && <Meter value={share} tone='plain' label={says} />}
        <View className='muted'>{says}</View>
        {until && <View className='muted'>{until}</View>}
        {standing && <View className='session-line__mine'>{`您家：${standing.word}`}</View>}
      </View>
    </>
  )
  const className = cx('session-line', way && 'session-line--way')
  if (!way) return <View className={className}>{content}</View>
  return (
    <Press id={`session-${session.id}`} className={className} onPress={way}>
      {content}
    </Press>
  )
}
