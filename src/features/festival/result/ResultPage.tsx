import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Current, PublicSession } from '@shared/festival/editions'
import { hasPlaces } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import { heading } from '@/components/a11y/attributes'
import { Card } from '@/components/layout/Card'
import { Press } from '@/components/controls/Press'
import { Page } from '@/components/page/Page'
import { FestivalIcon } from '../art/FestivalIcon'
import { Scene } from '../art/Scene'
import { standingOf } from '../standing/standing'
import { openProof } from '../home/ways'
import { Ahead } from '../layout/Ahead'
import { Good } from '../layout/Good'
import { FestivalConsent } from './FestivalConsent'
import { JoyHead, JoyRank } from './Joy'
import { Meeting } from './Meeting'
import { whatNext } from './next'
import { ResultFoot } from './ResultFoot'

interface Props {
  entry: EntryView
  session: PublicSession
  source: Current['source']
}

/** How it came out for a household: joy or comfort, its rank, and what happens next. */
export function ResultPage({ entry, session, source }: Props) {
  const goes = hasPlaces(entry.state)
  const steps = whatNext(entry, session, source)
  const { title, note } = standingOf(entry, session)
  return (
    <Page
      title={title}
      head={goes ? <JoyHead entry={entry} session={session} /> : <Scene name='wait' />}
      foot={<ResultFoot entry={entry} session={session} />}
    >
      {goes ? <JoyRank entry={entry} session={session} /> : <Calm title={title} note={note} />}
      {!entry.by.mine && <View className='stack calm muted'>{`${entry.by.name}替全家报的`}</View>}
      <FestivalConsent state={entry.state} />
      {goes && <Meeting session={session} />}
      {steps.length > 0 && (
        <Card>
          <Ahead label='接下来' steps={steps} />
        </Card>
      )}
      {session.mode === 'lottery' && ['waiting', 'notDrawn'].includes(entry.state) && (
        <Good
          left={<FestivalIcon name='heart' size='l' />}
          title={entry.state === 'waiting' ? '没轮到，明年先抽您家' : '明年先抽您家'}
          note='今年没中的，明年优先，系统记着'
        />
      )}
      {session.drawn && <ProofWay session={session.id} />}
    </Page>
  )
}

function Calm({ title, note }: { title: string; note: string }): ReactNode {
  return (
    <View className='calm'>
      <View className='calm__title' {...heading(1)}>
        {title}
      </View>
      <View className='calm__says'>{note}</View>
    </View>
  )
}

const ProofWay = ({ session }: { session: string }) => (
  <Press id='proof-open' className='proof-way' onPress={() => openProof(session)}>
    怎么抽的，自己算一遍 ›
  </Press>
)
