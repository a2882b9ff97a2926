import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { asSaid } from '@shared/festival/code'
import type { CodeView } from '@shared/festival/day/gate'
import { status } from '@/components/a11y/attributes'
import { brighten } from '@/platform/brightness'
import { FestivalIcon } from '../art/FestivalIcon'
import { sayFullDay, sayHours, sayMoment } from '../when'
import { Qr } from './Qr'
import './Ticket.scss'

/** The code as a ticket: large, on a bright screen, with the digits to say and whose it is. */
export function Ticket({ code }: { code: CodeView }) {
  const { session, size, family, place, spoken, proxy, checkedInAt } = code
  const bright = useBright()
  return (
    <View className='ticket'>
      <View className='ticket__half'>
        {checkedInAt ? (
          <View className='ticket__used' {...status()}>{`${sayMoment(checkedInAt)} 扫过了，这个码用掉了`}</View>
        ) : (
          bright && (
            <View className='ticket__bright' {...status()}>
              <FestivalIcon name='sun' />
              <View>屏幕已经调亮</View>
            </View>
          )
        )}
        <Qr text={code.code} label={session ? '签到码' : '领果码'} />
        <View className='muted'>扫不上，就说号码：</View>
        <View className='ticket__spoken number'>{asSaid(spoken)}</View>
      </View>
      <View className='ticket__half ticket__half--below'>
        <Pair left={['哪家', `${place} ${family}`]} right={size === null ? null : ['几个人', `${size} 人`]} />
        {session && (
          <Pair
            left={['哪一场', `${sayFullDay(session.startsAt)} ${session.name}`]}
            right={['时间', sayHours(session)]}
          />
        )}
        {session && <Pair left={['在哪集合', session.meeting]} right={null} />}
        {proxy && <Pair left={['谁来代签', proxy.name]} right={null} />}
      </View>
    </View>
  )
}

type Fact = readonly [label: string, value: string]

function Pair({ left, right }: { left: Fact; right: Fact | null }) {
  return (
    <View className='ticket__pair'>
      {[left, right].map(
        fact =>
          fact && (
            <View key={fact[0]} className='ticket__fact'>
              <View className='muted'>{fact[0]}</View>
              <View className='big'>{fact[1]}</View>
            </View>
          ),
      )}
    </View>
  )
}

/** Whether the phone made its screen bright for this; it is as before when the page is left. */
function useBright(): boolean {
  const [bright, setBright] = useState(false)
  useEffect(() => brighten(() => setBright(true)), [])
  return bright
}
