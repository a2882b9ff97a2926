import { View } from '@tarojs/components'
import type { Current } from '@shared/festival/editions'
import { useElder } from '@/components/a11y/textSize'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { ErrorState } from '@/components/states/States'
import { go } from '@/platform/navigation'
import { useMe } from '../../people/useMe'
import { useKeepCode } from '../code/useCode'
import { useMine } from '../useFestival'
import { ElderState } from './ElderState'
import { ForWhom } from './ForWhom'
import { MyFruit } from './MyFruit'
import { MyState } from './MyState'
import { NoPickCard } from './NoPickCard'
import { SessionLine } from './SessionLine'
import { MoreWays } from './MoreWays'

/** What is said to a household that is signed up for nothing. */
function withoutEntry({ sessions }: Current, bound: boolean, letOut: boolean, known: boolean): string {
  if (!bound) return '绑定了房屋，就能替全家报名'
  if (letOut) return '您的房子租出去了，由住在那里的人家报名'
  if (!known) return '正在看您家报了没有'
  if (sessions.some(({ state }) => state === 'open')) return '您家还没报名，点一场就能报'
  if (sessions.some(({ state }) => state === 'planned')) return '还没开始报名，到时候来点一场'
  return '您家这次没报名，柿子照样有'
}

/** 柿子节: how my household stands, how long still, the sessions, the rule that everybody keeps, and the ways to the rest. */
export function FestivalHome({ current }: { current: Current }) {
  const me = useMe()
  const mine = useMine()
  const elder = useElder()
  const bound = me.data?.bound ?? false
  const entries = mine.data?.entries ?? []
  useKeepCode(entries.find(({ state }) => state === 'placed')?.session)
  const without = withoutEntry(current, me.data === undefined || bound, mine.data?.letOut ?? false, !!mine.data)
  return (
    <>
      {elder ? (
        <ElderState current={current} entries={entries} without={without} />
      ) : (
        <MyState current={current} entries={entries} without={without} />
      )}
      <ForWhom />
      {!!mine.error && !mine.data && <ErrorState id='mine' error={mine.error} onRetry={() => void mine.refetch()} />}
      {me.data && !bound && (
        <View className='stack'>
          <Button id='bind' icon='home' wide onPress={() => go('packages/people/bind/index')}>
            绑定我家
          </Button>
        </View>
      )}
      <MyFruit edition={current.edition} state={current.state} />
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
