import { View } from '@tarojs/components'
import type { Current } from '@shared/festival/editions'
import type { FestivalOfHome, MySignUps } from '@shared/festival/signUp'
import { useElder } from '@/components/a11y/textSize'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { useKeepCode } from '../code/useCode'
import { ElderState } from '../standing/ElderState'
import { ForWhom } from './ForWhom'
import { MyFruit } from '../standing/MyFruit'
import { MyState } from '../standing/MyState'
import { NoPickCard } from './NoPickCard'
import { SessionLine } from './SessionLine'
import { MoreWays } from './MoreWays'

/** What is said to a household that is signed up for nothing. */
function withoutEntry({ sessions }: Current, { home, letOut }: MySignUps): string {
  if (home === null) return '绑定了房屋，就能替全家报名'
  if (letOut) return '您的房子租出去了，由住在那里的人家报名'
  if (sessions.some(({ state }) => state === 'open')) return '您家还没报名，点一场就能报'
  if (sessions.some(({ state }) => state === 'planned')) return '还没开始报名，到时候来点一场'
  return '您家这次没报名，柿子照样有'
}

/** 柿子节: how my household stands, how long still, the sessions, the rule that everybody keeps, and the ways to the rest. */
export function FestivalHome({ current, mine, fruit }: FestivalOfHome) {
  const elder = useElder()
  const { entries } = mine
  useKeepCode(entries.find(({ state }) => state === 'placed')?.session)
  const without = withoutEntry(current, mine)
  return (
    <>
      {elder ? (
        <ElderState current={current} entries={entries} lives={mine.home !== null && !mine.letOut} without={without} />
      ) : (
        <MyState current={current} entries={entries} without={without} />
      )}
      <ForWhom />
      {mine.home === null && (
        <View className='stack'>
          <Button id='bind' icon='home' wide onPress={() => go('packages/people/bind/index')}>
            绑定我家
          </Button>
        </View>
      )}
      {fruit && current.edition !== null && <MyFruit edition={current.edition} fruit={fruit} />}
      <Section title='场次' aside={`共 ${current.sessions.length} 场`}>
        <Card>
          {current.sessions.map(session => (
            <SessionLine
              key={session.id}
              session={session}
              entry={entries.find(entry => entry.session === session.id)}
            />
          ))}
        </Card>
      </Section>
      {current.changes.length > 0 && (
        <Section title='安排有变'>
          <Card>
            {current.changes.map(({ at, says }) => (
              <View key={`${at}${says}`}>{says}</View>
            ))}
          </Card>
        </Section>
      )}
      <NoPickCard rules={current.rules} />
      <MoreWays current={current} />
    </>
  )
}
