import { View } from '@tarojs/components'
import type { ApplicationSummary } from '@shared/services/applying'
import { Pill } from '@/components/display/Pill'
import { Steps } from '@/components/display/Progress'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { stepsOf, statePill, steps } from '../progress/standing'
import { openProgress } from '../ways'

/** One application in a list: what, for whom, how it stands, and what comes next. */
export function ApplicationCard({ application }: { application: ApplicationSummary }) {
  const { id, service, whom, says, state } = application
  const pill = statePill(application)
  const title = whom.isMe ? service.name : `${service.name} · ${whom.name}`
  const done = stepsOf(state)
  return (
    <Card id={`application-${id}`} label={`${title}，${says}，${pill.text}`} onPress={() => openProgress(id)}>
      <Row title={title} note={says} right={<Pill tone={pill.tone}>{pill.text}</Pill>} />
      {done !== null && (
        <View className='stack'>
          <Steps done={done} total={steps} label={`一共 ${steps} 步，走完 ${done} 步`} />
        </View>
      )}
    </Card>
  )
}
