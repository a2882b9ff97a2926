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

/** Whoever has a place that another household gave back was not drawn. */
function cheers({ state, byDraw }: EntryView, { mode }: PublicSession): string {
  if (state === 'checkedIn') return '签到了！'
  if (byDraw) return '中签了！'
  return mode === 'lottery' ? '有名额了！' : '报上了！'
}

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

/** Which place the household has in the order that was drawn, and of how many places; where it was not drawn, how many of it go. */
export function JoyRank({ entry, session }: Props) {
  const rank = entry.byDraw ? entry.rank : null
  return (
    <View className='joy-rank'>
      <View className='joy-rank__side'>
        <View className='muted'>{rank === null ? '您家去' : '您家的位次'}</View>
        <View className='joy-rank__figure joy-rank__figure--mine number'>
          {rank === null ? `${entry.partySize} 人` : String(rank)}
        </View>
      </View>
      <View className='joy-rank__side'>
        <View className='muted'>一共有</View>
        <View className='joy-rank__figure number'>{String(session.places)}</View>
        <View className='muted'>个名额</View>
      </View>
    </View>
  )
}
