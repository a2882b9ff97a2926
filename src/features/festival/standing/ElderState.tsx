import { View } from '@tarojs/components'
import type { Current, PublicSession } from '@shared/festival/editions'
import { hasPlaces, isOpenEntry } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import { Button } from '@/components/controls/Button'
import { Tick } from '../layout/Good'
import { figureUntil, sayStart } from '../when'
import { momentsOf } from '../home/countdown'
import { sorted, standingOf } from './standing'
import { openCode, openEntry, openSignUp } from '../home/ways'
import './MyState.scss'

interface Props {
  current: Current
  entries: readonly EntryView[]
  /** Whoever lives nowhere here signs up for nothing. */
  lives: boolean
  without: string
}

/** How my household stands in 长辈版: one sentence, when and where, and the one thing to do about it. */
export function ElderState({ current, entries, lives, without }: Props) {
  const [first] = sorted(entries, current.sessions)
  const [moment] = momentsOf(current, first)
  const open = current.sessions.find(({ state }) => state === 'open')
  const standing = first && standingOf(first.entry, first.session)
  const until = moment && figureUntil(moment.at)
  return (
    <View className='my-state'>
      <View className='my-state__way'>
        {first && isOpenEntry(first.entry.state) && <Tick large />}
        <View className='my-state__said'>{standing?.title ?? without}</View>
      </View>
      {first && standing && <Where entry={first.entry} session={first.session} note={standing.note} />}
      {moment && until && <View className='stack'>{`${moment.label} ${until.value} ${until.unit}`}</View>}
      <View className='stack'>
        {first && hasPlaces(first.entry.state) ? (
          <Button id='code-open' wide icon='scan' onPress={() => openCode(first.session.id)}>
            看签到码
          </Button>
        ) : first ? (
          <Button id='my-state' wide onPress={() => openEntry(first.entry)}>
            {first.entry.state === 'offered' ? '看看，要不要' : '看我家报的'}
          </Button>
        ) : (
          open &&
          lives && (
            <Button id='sign-up-open' wide onPress={() => openSignUp(open.id)}>
              给我家报名
            </Button>
          )
        )}
      </View>
    </View>
  )
}

function Where({ entry, session, note }: { entry: EntryView; session: PublicSession; note: string }) {
  if (!hasPlaces(entry.state)) return <View className='stack'>{note}</View>
  return (
    <>
      <View className='my-state__when'>{sayStart(session.startsAt)}</View>
      <View>{`${session.meeting.words}，${entry.partySize} 个人`}</View>
    </>
  )
}
