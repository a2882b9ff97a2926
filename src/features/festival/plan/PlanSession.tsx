import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EditionView } from '@shared/festival/editions'
import { editionEventLabels, modeLabels, sessionStateLabels } from '@shared/festival/labels'
import { Button } from '@/components/controls/Button'
import { Facts } from '@/components/display/Facts'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { now } from '@/platform/clock'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { sayFullDay, sayHours, sayMoment } from '../when'
import { MoveSheet } from './MoveSheet'
import { NumberSheet } from './NumberSheet'
import type { useStep } from './usePlans'

type Planned = EditionView['sessions'][number]
interface Props {
  session: Planned
  source: EditionView['source']
  /** Whoever plans may end sign-up and draw; to enter the number, everybody may who sees this. */
  mayPlan: boolean
  step: ReturnType<typeof useStep>
}

/** What has to be done for the draw next, once the list is sealed. */
function next({ mode, state, list, number }: Planned, source: Props['source']): 'enter' | 'confirm' | 'draw' | null {
  if (mode !== 'lottery' || state !== 'closed' || !list || !source || Date.parse(source.at) > now()) return null
  if (list.at >= source.at) return null
  if (!number) return 'enter'
  if (!number.confirmedBy) return number.mine ? null : 'confirm'
  return 'draw'
}

/** What stands in the way of the draw, and what happens if it stays so; null where nothing does. */
function warning({ mode, state, list, startsAt }: Planned, source: Props['source']): string | null {
  if (mode !== 'lottery' || state !== 'closed' || !source) return null
  if (list && list.at >= source.at) return '名单封好的时候那一期已经开奖了，号不能用，请换一期。'
  return `到${sayMoment(startsAt)}还没开签，这一场就不办了。`
}

/** A session of an edition: what was planned, and on its way to the draw what comes next. */
export function PlanSession({ session, source, mayPlan, step }: Props) {
  const { id, name, mode, state, places, partyMost, reserved, opensAt, closesAt, meeting, list, number } = session
  const [asking, setAsking] = useState<'enter' | 'confirm'>()
  const [moving, setMoving] = useState(false)
  const comes = next(session, source)
  const warns = mayPlan ? warning(session, source) : null
  const close = async () => {
    const early = Date.parse(closesAt) > now()
    const text = early
      ? '还没到公布的时间。现在截止，报过名的人家都会收到消息。'
      : '截止以后就封名单，谁也不能再加、再减。'
    if (await confirm({ title: '截止报名？', text, yes: editionEventLabels.close }))
      step.mutate({ verb: 'close', session: id })
  }
  const draw = async () => {
    const text = '名单和开奖号都定了，开一次就定了，谁来算都一样。'
    if (await confirm({ title: '开签？', text, yes: editionEventLabels.draw }))
      step.mutate({ verb: 'draw', session: id })
  }
  const facts = [
    { label: '哪天', value: `${sayFullDay(session.startsAt)} ${sayHours(session)}` },
    { label: '报名', value: `${sayMoment(opensAt)} 到 ${sayMoment(closesAt)}` },
    {
      label: '名额',
      value: `${places} 人，每户最多 ${partyMost} 人${reserved ? `，${reserved}% 先留给有老人的人家` : ''}`,
    },
    { label: '在哪碰头', value: meeting.words },
    ...(list ? [{ label: '名单', value: `${list.entries} 户，${sayMoment(list.at)} 封好` }] : []),
    ...(number
      ? [
          {
            label: '开奖号',
            value: `${number.by}填了，${number.confirmedBy ? `${number.confirmedBy}核对过` : '等另一个人核对'}`,
          },
        ]
      : []),
  ]
  return (
    <Card>
      <View className='row row--wrap'>
        <View className='strong'>{`${name}（${modeLabels[mode]}）`}</View>
        {state && <Pill tone={state === 'open' ? 'doing' : 'plain'}>{sessionStateLabels[state]}</Pill>}
      </View>
      <Facts facts={facts} />
      {warns && <View className='muted'>{warns}</View>}
      <View className='row row--wrap stack'>
        {mayPlan && state === 'open' && (
          <Button id={`close-${id}`} look='line' share={1} busy={step.isPending} onPress={() => void close()}>
            {editionEventLabels.close}
          </Button>
        )}
        {mayPlan && state && Date.parse(session.startsAt) > now() && (
          <Button id={`move-${id}`} look='line' share={1} onPress={() => setMoving(true)}>
            改时间
          </Button>
        )}
        {comes === 'enter' && (
          <Button id={`enter-${id}`} share={1} onPress={() => setAsking('enter')}>
            填开奖号
          </Button>
        )}
        {comes === 'confirm' && (
          <Button id={`confirm-${id}`} share={1} onPress={() => setAsking('confirm')}>
            核对开奖号
          </Button>
        )}
        {comes === 'draw' && mayPlan && (
          <Button id={`draw-${id}`} share={1} busy={step.isPending} onPress={() => void draw()}>
            {editionEventLabels.draw}
          </Button>
        )}
        {list && (
          <Button
            id={`proof-${id}`}
            look='soft'
            share={1}
            onPress={() => go('packages/festival/proof/index', { session: id })}
          >
            看名单
          </Button>
        )}
      </View>
      {moving && <MoveSheet session={session} onClose={() => setMoving(false)} />}
      {asking && <NumberSheet session={id} kind={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  )
}
