import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useMutation } from '@tanstack/react-query'
import type { EditionView, PlannedEdition } from '@shared/festival/editions'
import { shareWays } from '@shared/festival/flow'
import { shareWayLabels } from '@shared/festival/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { refusalOf, type CallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { forget, load, save } from '@/platform/storage'
import { settled } from '../settled'
import { MomentFields } from './MomentFields'
import { newSession, planned, type Lacks, type PlanDraft } from './planDraft'
import { SessionFields } from './SessionFields'

const KEY = 'festival.plan'
/** What was being written of this year's edition when the phone was put away. */
export const keptDraft = (year: number) => {
  const kept = load<PlanDraft>(KEY)
  return kept?.year === year ? kept : undefined
}

const shares = shareWays.map(key => ({ key, label: shareWayLabels[key] }))

/** An edition is written: everything that is announced, and then stays as it is. */
export function PlanForm({ first }: { first: PlanDraft }) {
  const [draft, setDraft] = useState(first)
  const newest = useRef(first)
  const [lacks, setLacks] = useState<Lacks>({})
  const [left, setLeft] = useState(false)
  const set = (part: Partial<PlanDraft>) => {
    newest.current = { ...newest.current, ...part }
    save(KEY, newest.current)
    setDraft(newest.current)
  }
  const sending = useMutation<EditionView, CallError, PlannedEdition>({
    mutationFn: input => ask(api.festival.saveEdition.mutate(input)),
    onSuccess: (_, { asDraft }) => {
      forget(KEY)
      toast(asDraft ? '存好了' : '请另一个人看一遍，看过就能公布')
      back()
    },
    onError: ({ fields }) => setLacks(fields),
    onSettled: settled,
  })
  const send = (asDraft: boolean) => {
    const made = planned(newest.current, asDraft)
    setLacks('lacks' in made ? made.lacks : {})
    setLeft('lacks' in made)
    if ('input' in made) sending.mutate(made.input)
  }
  const { sessions, source } = draft
  const foot = (
    <>
      <Button id='plan-keep' look='line' share={1} busy={sending.isPending} onPress={() => send(true)}>
        先存着
      </Button>
      <Button id='plan-send' share={2} busy={sending.isPending} onPress={() => send(false)}>
        请人看一遍
      </Button>
    </>
  )
  return (
    <Page title={`安排 ${draft.year} 年柿子节`} foot={foot}>
      <Section title='规则'>
        <TextArea
          id='plan-rules'
          label='一行写一条，报名之前大家都看得到'
          initial={first.rules}
          maxLength={1000}
          onText={rules => set({ rules })}
          error={lacks.rules}
        />
      </Section>
      <Section title='场次'>
        {sessions.map((session, nth) => (
          <SessionFields
            key={session.key}
            session={session}
            nth={nth}
            lacks={lacks}
            onSession={after =>
              set({ sessions: newest.current.sessions.map(each => (each.key === after.key ? after : each)) })
            }
            onDrop={
              sessions.length > 1
                ? () => set({ sessions: newest.current.sessions.filter(({ key }) => key !== session.key) })
                : undefined
            }
          />
        ))}
        <View className='stack'>
          <Button
            id='plan-more'
            look='soft'
            small
            icon='plus'
            onPress={() =>
              set({ sessions: [...sessions, newSession(Math.max(...sessions.map(({ key }) => key)) + 1)] })
            }
          >
            再加一场
          </Button>
        </View>
      </Section>
      {sessions.some(({ mode }) => mode === 'lottery') && (
        <Section title='用哪期开奖号'>
          <Card>
            <TextField
              id='plan-source'
              label='哪种全国开奖'
              initial={first.source.name}
              maxLength={20}
              onText={name => set({ source: { ...newest.current.source, name } })}
              error={lacks['source.name'] ?? lacks.source}
            />
            <TextField
              id='plan-issue'
              label='哪一期'
              initial={first.source.issue}
              maxLength={40}
              onText={issue => set({ source: { ...newest.current.source, issue } })}
              error={lacks['source.issue']}
            />
            <MomentFields
              id='plan-drawn'
              label='开奖'
              moment={source.at}
              onMoment={at => set({ source: { ...newest.current.source, at } })}
              error={lacks['source.at']}
            />
          </Card>
        </Section>
      )}
      <Section title='果子怎么分'>
        <OneOf id='plan-share' label='怎么分' answers={shares} chosen={draft.by} onChoose={by => set({ by })} />
        <Chips label='谁先领'>
          <Chip
            id='plan-elders'
            many
            chosen={draft.elderFirst}
            onPress={() => set({ elderFirst: !newest.current.elderFirst })}
          >
            老人先领
          </Chip>
        </Chips>
      </Section>
      <View className='muted stack'>公布以后规则、名额、分法都不能再改；时间要改，大家会收到消息。</View>
      <Refusal {...(left ? { text: '还有没写好的，上面标出来了' } : refusalOf(sending.error))} />
    </Page>
  )
}
