import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../../time'

/** Why it was declined, who takes such things, with one tap to call, and what came of an appeal; nothing for any other report. */
export function DeclinedPart({ report: { declined, appeal } }: { report: ReportView }) {
  if (!declined) return null
  const { reason, channel, answer } = declined
  return (
    <Card>
      <View className='strong'>为什么没有受理</View>
      <View>{`「${reason}」`}</View>
      <View className='stack'>
        <Row
          icon='phone'
          title={`该找${channel.name}`}
          note={[channel.note, channel.phone].filter(Boolean).join(' · ')}
          right={channel.phone && <CallButton id='call-channel' who={channel.name} phone={channel.phone} />}
        />
      </View>
      {declined.appeal && <View className='stack muted'>{`申诉说：「${declined.appeal}」`}</View>}
      {appeal?.upheld === null && <View className='muted'>{`最晚 ${sayTime(appeal.dueAt)} 答复`}</View>}
      {answer && <View className='stack'>{`答复：「${answer}」`}</View>}
    </Card>
  )
}
