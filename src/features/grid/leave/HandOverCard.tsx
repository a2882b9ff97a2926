import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyPosts } from '@shared/grid/contract'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useHandOver } from './useHandOver'

interface Somebody {
  personId: string
  name: string
}

/** 休假交接: once a leave is said, all that is open goes to whoever stands in, or to a colleague, with one tap. */
export function HandOverCard({ mine: { posts, deputies } }: { mine: MyPosts }) {
  const { open, hand, busy, error, outcome } = useHandOver()
  const away = posts.find(({ leave }) => leave)
  const deputy = away?.deputy ?? null
  const [chosen, setChosen] = useState<Somebody | null>(null)
  const to: Somebody | null = chosen ?? deputy
  const choices: Somebody[] = deputy ? [deputy, ...deputies.filter(({ personId }) => personId !== deputy.personId)] : deputies // prettier-ignore
  if (!away || (open === 0 && !outcome)) return null
  const give = async () => {
    if (!to) return
    const question = {
      title: `把 ${open} 件都交给${to.name}？`,
      text: '每一件都会记上「休假交接」，到期的时间不变，居民会收到消息。',
      yes: '交给他',
    }
    if (await confirm(question)) hand(to.personId)
  }
  return (
    <Section title='手上没办完的'>
      <Card look={open > 0 ? 'warm' : 'plain'}>
        {outcome && <Outcome outcome={outcome} />}
        {open > 0 && (
          <>
            <View className='strong'>{`您手里还有 ${open} 件没办完`}</View>
            <View className='muted'>交给谁</View>
            <Chips label='交给谁'>
              {choices.map(each => (
                <Chip
                  key={each.personId}
                  id={`hand-to-${each.personId}`}
                  chosen={to?.personId === each.personId}
                  onPress={() => setChosen(each)}
                >
                  {each.name}
                </Chip>
              ))}
            </Chips>
            <View className='stack'>
              <Button
                id='hand-over'
                wide
                busy={busy}
                lacks={to ? undefined : '请先选交给谁'}
                onPress={() => void give()}
              >
                {to ? `都交给${to.name}` : '都交出去'}
              </Button>
            </View>
          </>
        )}
        <Refusal {...refusalOf(error)} />
      </Card>
    </Section>
  )
}

/** What went over, and which stay, each with why and the way to it. */
const Outcome = ({ outcome: { moved, failed } }: { outcome: NonNullable<ReturnType<typeof useHandOver>['outcome']> }) => (
  <>
    {moved > 0 && <Row icon='check' tone='leaf' title={`交出去 ${moved} 件了`} note='每件都记上了「休假交接」' line />}
    {failed.map(({ id, no, why }) => (
      <Row
        key={id}
        id={`stays-${id}`}
        icon='warn'
        tone='amber'
        title={`${no} 还在您手里`}
        note={why}
        line
        onPress={() => go('packages/report/detail/index', { id })}
      />
    ))}
  </>
) // prettier-ignore
