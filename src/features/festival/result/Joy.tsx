import { View } from '@tarojs/components'
import type { PublicSession } from '@shared/festival/editions'
import type { EntryView } from '@shared/festival/signUp'
import { heading } from '@/components/a11y/attributes'
import { Scene } from '../art/Scene'
import './Joy.scss'

interface Props {
  entry: EntryView
  session: PublicSession
}

const cheers = ({ state }: EntryView, { mode }: PublicSession) =>
  state === 'checkedIn' ? '签到了！' : mode === 'lottery' ? '中签了！' : '报上了！'

/** The household goes: said as loud as it deserves. */
export function JoyHead({ entry, session }: Props) {
  const people = entry.checkedIn?.size ?? entry.partySize
  const says = entry.state === 'checkedIn' ? `您家来了 ${people} 个人，摘个痛快` : `恭喜，您家 ${people} 个人一起去`
  return (
    <Scene name='won'>
      <View className='joy__title' {...heading(1)}>
        {cheers(entry, session)}
      </View>
      <View className='joy__says'>{says}</View>
    </Scene>
  )
}

/** Which place the household has in the order that was drawn, and of how many places; of first come, how many of them. */
export function JoyRank({ entry, session }: Props) {
  return (
    <View className='joy-rank'>
      <View className='joy-rank__side'>
        <View className='muted'>{entry.rank === null ? '您家去' : '您家的位次'}</View>
        <View className='joy-rank__figure joy-rank__figure--mine number'>
          {entry.rank === null ? `${entry.partySize} 人` : String(entry.rank)}
        </View>
      </View>
      <View className='joy-rank__side'>
        <View className='muted'>一共有</View>
        <View className='joy-rank__figure number'>{`${session.places} 个名额`}</View>
      </View>
    </View>
  )
}
