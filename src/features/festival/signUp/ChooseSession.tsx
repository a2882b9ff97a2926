import { View } from '@tarojs/components'
import type { PublicSession } from '@shared/festival/editions'
import { modeLabels } from '@shared/festival/labels'
import { group, hidden } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { Pill } from '@/components/display/Pill'
import { sayFullDay, sayHours, sayMoment } from '../when'
import './ChooseSession.scss'

interface Props {
  sessions: readonly PublicSession[]
  chosen: string
  onChoose: (session: string) => void
}

const room = ({ mode, left, state, opensAt }: PublicSession) =>
  state === 'planned'
    ? `，${sayMoment(opensAt)} 开始报名`
    : mode === 'lottery'
      ? ''
      : left > 0
        ? `，还剩 ${left} 个`
        : '，满了，还能候补'

/** Which session: one of those that can be signed up for, or will be. */
export function ChooseSession({ sessions, chosen, onChoose }: Props) {
  return (
    <View {...group('哪一场')}>
      {sessions.map(session => (
        <Press
          key={session.id}
          id={`choose-${session.id}`}
          chosen={session.id === chosen}
          className={cx('choose-session', session.id === chosen && 'choose-session--on')}
          onPress={() => onChoose(session.id)}
        >
          <View className='choose-session__mark' {...hidden()} />
          <View className='choose-session__words'>
            <View className='choose-session__head'>
              <View className='choose-session__title'>{`${sayFullDay(session.startsAt)} ${session.name}`}</View>
              <Pill tone={session.mode === 'lottery' ? 'doing' : 'done'}>{modeLabels[session.mode]}</Pill>
            </View>
            <View className='muted'>{`${sayHours(session)} · ${session.meeting.words}${room(session)}`}</View>
          </View>
        </Press>
      ))}
    </View>
  )
}
