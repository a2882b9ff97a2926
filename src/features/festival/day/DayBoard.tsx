import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Board } from '@shared/festival/day/gate'
import { refusalOf } from '@/api/errors'
import { image } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Meter } from '@/components/display/Progress'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { now } from '@/platform/clock'
import { confirm, toast } from '@/platform/feedback'
import { kilos, withThousands } from '../kilos'
import { sayFullDay, sayHour } from '../when'
import { mainSession, release, stands, type DaySession } from './useBoard'
import './day.scss'

/** How the day goes: who came, what was weighed, what was handed out, session by session. */
export function DayBoard({ board }: { board: Board }) {
  const main = mainSession(board.sessions)
  return (
    <>
      <View className='row row--between'>
        <View className='strong'>{main ? sayFullDay(main.startsAt) : ''}</View>
        <View className='muted number'>{`${sayHour(board.at)} 的数`}</View>
      </View>
      {main && <Arrived session={main} />}
      <View className='day-pair'>
        <Figure title='过秤' value={kilos(board.harvest)} unit='公斤' note={`${board.batches} 筐`} />
        <Figure
          title='分果'
          value={withThousands(board.handedOut.homes)}
          unit='户'
          note={board.homes > 0 ? `全社区 ${withThousands(board.homes)} 户` : '还没分'}
        />
      </View>
      <Section title='场次'>
        <Card>
          {board.sessions.map(session => (
            <SessionLine key={session.id} session={session} />
          ))}
        </Card>
      </Section>
    </>
  )
}

const share = ({ checkedIn, expected }: DaySession) => (expected > 0 ? checkedIn / expected : 0)

function Arrived({ session }: { session: DaySession }) {
  const { checkedIn, expected, releaseAt, released, id } = session
  const percent = Math.round(share(session) * 100)
  const missing = Math.max(0, expected - checkedIn)
  const isTime = now() >= Date.parse(releaseAt)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const letGo = async () => {
    const question = {
      title: '把没来的名额让出去？',
      text: `还有 ${missing} 人没到。名额让给候补，来晚的也还能请您放进来。`,
      yes: '让出去',
    }
    if (!(await confirm(question))) return
    setBusy(true)
    setError(undefined)
    await release(id).then(
      places => toast(places > 0 ? `让出了 ${places} 个名额` : '没有可让的名额'),
      (failed: unknown) => setError(failed),
    )
    setBusy(false)
  }
  return (
    <Card>
      <View className='day-arrived'>
        {/* The share as a ring: its figure stands in it. */}
        <View
          className='day-ring'
          style={{ background: `conic-gradient(var(--leaf) ${percent}%, var(--line) 0)` }}
          {...image(`签到了 ${percent}%`)}
        >
          <View className='day-ring__hole number'>{`${percent}%`}</View>
        </View>
        <View className='day-arrived__words'>
          <View className='muted'>{`${session.name} 签到了`}</View>
          <View className='day-arrived__figure number'>
            {withThousands(checkedIn)}
            <View className='day-arrived__of'>{`/ ${withThousands(expected)} 人`}</View>
          </View>
          {released > 0 && <Pill tone='done'>{`让出了 ${released} 个名额`}</Pill>}
          {missing > 0 && (
            <Pill tone='wait'>
              {isTime ? `${missing} 人没到` : `${missing} 人没到，${sayHour(releaseAt)} 起让给候补`}
            </Pill>
          )}
        </View>
      </View>
      {missing > 0 && isTime && (
        <View className='stack'>
          <Button id='release' look='soft' busy={busy} onPress={() => void letGo()}>
            把没来的名额让给候补
          </Button>
        </View>
      )}
      <Refusal {...refusalOf(error)} />
    </Card>
  )
}

function Figure({ title, value, unit, note }: { title: string; value: string; unit: string; note: string }) {
  return (
    <View className='day-pair__one'>
      <Card>
        <View className='muted'>{title}</View>
        <View className='day-pair__figure number'>
          {value}
          <View className='day-pair__unit'>{unit}</View>
        </View>
        <View className='muted number'>{note}</View>
      </Card>
    </View>
  )
}

function SessionLine({ session }: { session: DaySession }) {
  const { word, tone } = stands(session)
  const { name, startsAt, checkedIn, expected } = session
  return (
    <View className='day-session'>
      <View className='row row--between'>
        <View className='strong'>{name}</View>
        <Pill tone={tone}>{word}</Pill>
      </View>
      <View className='day-session__line'>
        <View className='day-session__when number'>{sayHour(startsAt)}</View>
        <View className='day-session__bar'>
          <Meter value={share(session)} tone='plain' label={`${name} 签到 ${checkedIn} 人，一共 ${expected} 人`} />
        </View>
        <View className='number'>{`${checkedIn} / ${expected} 人`}</View>
      </View>
    </View>
  )
}
