import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EditionView } from '@shared/festival/editions'
import type { EditionEvent } from '@shared/festival/flow'
import { editionEventLabels, editionStateLabels, shareWayLabels } from '@shared/festival/labels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Facts } from '@/components/display/Facts'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { sayMoment } from '../when'
import { PlanSession } from './PlanSession'
import { SourceSheet } from './SourceSheet'
import { useStep, type Step } from './usePlans'

const done: Record<Step['verb'], string> = {
  check: '记下了，可以公布了',
  sendBack: '退回去了，写的人看得到',
  announce: '公布了，大家马上收到消息',
  open: '开始报名了',
  close: '报名截止了',
  enterNumber: '填好了，请另一个人核对',
  confirmNumber: '核对好了，可以开签',
  draw: '签开好了，各家马上收到消息',
  moveSession: '改好了，报过名的人家都会收到消息',
  nameSource: '换好了，报过名的人家都会收到消息',
  archive: '收进历届了',
}
const reasons = ['时间没写清', '名额要再商量', '规则有话容易看错', '开奖那期写错了']

/** An edition: how it stands, what was planned, and what this person may do with it now. */
export function PlanCard({ plan }: { plan: EditionView }) {
  const { edition, version, state, year, rules, sessions, source, share, author, checkedBy, note, allowed, changes } =
    plan
  const [naming, setNaming] = useState(false)
  const [asking, setAsking] = useState(false)
  const step = useStep(({ verb }) => {
    setAsking(false)
    toast(done[verb])
  })
  const may = (event: EditionEvent) => allowed.includes(event)
  const sure = async (title: string, text: string, yes: string, take: Step) => {
    if (await confirm({ title, text, yes })) step.mutate(take)
  }
  const button = (
    event: 'check' | 'sendBack' | 'announce' | 'open' | 'archive',
    look: 'main' | 'line',
    onPress: () => void,
  ) =>
    may(event) && (
      <Button key={event} id={`${event}-${edition}`} look={look} share={1} busy={step.isPending} onPress={onPress}>
        {editionEventLabels[event]}
      </Button>
    )
  const facts = [
    { label: '谁安排的', value: author },
    ...(checkedBy ? [{ label: '谁看过', value: checkedBy }] : []),
    ...(note ? [{ label: '看过的人说', value: note }] : []),
    { label: '果子怎么分', value: `${shareWayLabels[share.by]}${share.elderFirst ? '，老人先领' : ''}` },
    ...(source ? [{ label: '用哪期开奖号', value: `${source.name} ${source.issue}，${sayMoment(source.at)}` }] : []),
  ]
  return (
    <Section title={`第 ${edition} 届（${year} 年）`}>
      <Card>
        <Pill tone={state === 'open' ? 'doing' : 'plain'}>{editionStateLabels[state]}</Pill>
        <Facts facts={facts} />
        {rules.map((rule, nth) => (
          <View key={nth} className='muted'>{`${nth + 1}. ${rule}`}</View>
        ))}
        {changes.map(({ at, says, by }) => (
          <View key={at} className='muted'>{`${sayMoment(at)} ${by ? `${by}改了：` : ''}${says}`}</View>
        ))}
        <View className='row row--wrap stack'>
          {button('sendBack', 'line', () => setAsking(true))}
          {button(
            'check',
            'main',
            () =>
              void sure('都看过了？', '时间、名额、规则、开奖那期，一样一样看过了？', '没问题', {
                verb: 'check',
                edition,
                version,
              }),
          )}
          {button(
            'announce',
            'main',
            () =>
              void sure('公布？', '公布以后名额、规则、分法都不能再改，全社区都收到消息。', '公布', {
                verb: 'announce',
                edition,
                version,
              }),
          )}
          {button('open', 'main', () => step.mutate({ verb: 'open', edition }))}
          {button(
            'archive',
            'main',
            () =>
              void sure('收进历届？', '这一届就过完了，以后不能再分果。', editionEventLabels.archive, {
                verb: 'archive',
                edition,
              }),
          )}
          {plan.maySource && (
            <Button id={`source-${edition}`} look='line' share={1} onPress={() => setNaming(true)}>
              换一期开奖号
            </Button>
          )}
          {may('submit') && (
            <Button
              id={`write-${edition}`}
              look='soft'
              share={1}
              onPress={() => go('packages/harvest/write/index', { year: String(year) })}
            >
              改一改
            </Button>
          )}
        </View>
        {!asking && <Refusal {...refusalOf(step.error)} />}
      </Card>
      {sessions.map(session => (
        <PlanSession key={session.id} session={session} source={source} mayPlan={may('change')} step={step} />
      ))}
      {naming && source && <SourceSheet edition={edition} source={source} onClose={() => setNaming(false)} />}
      {asking && (
        <ReasonSheet
          id='plan-back'
          title='哪里要改'
          send={editionEventLabels.sendBack}
          reasons={reasons}
          shortest={2}
          busy={step.isPending}
          refused={refusalOf(step.error)}
          onClose={() => setAsking(false)}
          onSend={words => step.mutate({ verb: 'sendBack', edition, version, note: words })}
        />
      )}
    </Section>
  )
}
