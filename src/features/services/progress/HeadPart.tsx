import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { asSaid } from '@shared/festival/code'
import { heading } from '@/components/a11y/attributes'
import { Pill } from '@/components/display/Pill'
import { Steps } from '@/components/display/Progress'
import { Card } from '@/components/layout/Card'
import { statePill, steps, stepsOf } from './standing'
import './progress.scss'

/** How it stands: the state, what comes next, who has it and until when, and its number to say on the phone. */
export function HeadPart({ application }: { application: ApplicationView }) {
  const { no, state, says, holder, whom, service, sentBy } = application
  const pill = statePill(application)
  const done = stepsOf(state)
  const by = sentBy ? `，${sentBy.name}替${whom.isMe ? '您' : '他'}交的` : ''
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <Pill tone={pill.tone}>{pill.text}</Pill>
        <View className='muted number'>{no}</View>
      </View>
      <View className='headline' {...heading(2)}>
        {says}
      </View>
      {done !== null && (
        <View className='stack'>
          <Steps done={done} total={steps} label={`一共 ${steps} 步，走完 ${done} 步`} />
        </View>
      )}
      <View className='stack'>{`${whom.isMe ? service.name : `${service.name} · ${whom.name}的`}${by}`}</View>
      {holder && <View>{`${holder.name} 在办`}</View>}
    </Card>
  )
}

/** The pick-up code, to be shown or said at the counter. */
export function CodePart({ code, delivery }: { code: string; delivery: boolean }) {
  return (
    <Card look='warm'>
      <View className='pick-up'>
        <View className='muted'>{delivery ? '送到家时，报这个取件码' : '来窗口，报这个取件码'}</View>
        <View className='pick-up__code number'>{asSaid(code)}</View>
        <View>{delivery ? '送的人核对了号码才交给您' : '带上身份证和原件；家里人代取，也报这个码'}</View>
      </View>
    </Card>
  )
}
