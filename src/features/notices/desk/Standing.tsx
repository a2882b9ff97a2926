import { View } from '@tarojs/components'
import type { NoticeView } from '@shared/notices/contract'
import { noticeStateLabels } from '@shared/notices/labels'
import { Pill } from '@/components/display/Pill'
import { Meter } from '@/components/display/Progress'
import { Card } from '@/components/layout/Card'
import { sayTime } from '../../time'
import { nextStep, stateTones } from './nextStep'
import { sayField } from './sayField'

/** How it stands, who must do what next, what the second person said, and how far the fan-out has come. */
export function Standing({ notice }: { notice: NoticeView }) {
  const { state, correction, author, reviewer, spreading, reason, at } = notice
  const { note, doubtful } = correction ?? notice
  const who = [
    `${author.role ?? ''}${author.name}写的`,
    reviewer ? `${reviewer.role ?? ''}${reviewer.name}看过` : '',
    sayTime(at),
  ].filter(Boolean)
  return (
    <Card>
      <View className='row row--wrap'>
        <Pill tone={stateTones[state]}>{noticeStateLabels[state]}</Pill>
        {correction && (
          <Pill tone={stateTones[correction.state]}>{`更正：${noticeStateLabels[correction.state]}`}</Pill>
        )}
      </View>
      <View className='big stack'>{nextStep({ ...notice, correction: correction?.state ?? null })}</View>
      <View className='muted'>{who.join(' · ')}</View>
      {note && <View className='stack'>{`留了话：${note}`}</View>}
      {correction && (
        <View className='stack'>{`${correction.by.name}写的更正，哪里错了：${correction.why || '还没写'}`}</View>
      )}
      {doubtful.length > 0 && <View className='stack'>{`有几处话要仔细看：${doubtful.map(sayField).join('、')}`}</View>}
      {reason && <View className='stack'>{`撤下的原因：${reason}`}</View>}
      {spreading && spreading.doneAt === null && (
        <Meter
          value={spreading.of > 0 ? spreading.told / spreading.of : 0}
          label={`正在发，${spreading.told} 人收到了，共 ${spreading.of} 人`}
        />
      )}
    </Card>
  )
}
