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
import { standingOf } from './standing'
import { openEntry, wayInto } from './ways'
import './SessionLine.scss'

/** Until when something can be done, or that it cannot any more. */
const untilWhen = ({ state, opensAt, closesAt }: PublicSession) =>
  state === 'planned'
    ? `${sayMoment(opensAt)} 开始报名`
    : state === 'open'
      ? `${sayMoment(closesAt)} 截止报名`
      : '报名截止了'

interface Props {
  session: PublicSession
  entry: EntryView | undefined
}

/** A session: when and where, how full, how we stand; it leads to what can be done about it. */
export function SessionLine({ session, entry }: Props) {
  const { share, says } = fullness(session)
  const way = entry ? () => openEntry(entry) : wayInto(session)
  const title = `${session.name} · ${session.meeting.words}`
  const standing = entry && standingOf(entry, session)
  const content = (
    <>
      <DayLeaf time={session.startsAt} />
      <View className='session-line__words'>
        <View className='session-line__head'>
          <View className='session-line__title'>{title}</View>
          <Pill tone={session.mode === 'lottery' ? 'doing' : 'done'}>{modeLabels[session.mode]}</Pill>
        </View>
        <View className='muted'>{`${sayDate(session.startsAt)} ${sayHours(session)}`}</View>
        {share !== null && <Meter value={share} tone='plain' label={says} />}
        <View className='muted'>{`${says}。${untilWhen(session)}`}</View>
        {standing && <View className='session-line__mine'>{`您家：${standing.word}`}</View>}
      </View>
    </>
  )
  const className = cx('session-line', way && 'session-line--way')
  if (!way) return <View className={className}>{content}</View>
  return (
    <Press
      id={`session-${session.id}`}
      label={`${title}，${sayDate(session.startsAt)} ${sayHours(session)}，${modeLabels[session.mode]}，${standing?.word ?? says}`}
      className={className}
      onPress={way}
    >
      {content}
    </Press>
  )
}
