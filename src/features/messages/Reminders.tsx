import { View } from '@tarojs/components'
import type { Reminders as Group } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { creditsLeft, reminderGroups, sayReminders } from './reminders'
import { useConsent } from './useConsent'

/** What reaches WeChat, in plain words, and how to get more of it. */
export function Reminders({ me }: { me: Me }) {
  return (
    <>
      {reminderGroups(me).map(group => (
        <GroupCard key={group.key} me={me} group={group} />
      ))}
      <View className='muted stack'>每条消息这里都有。微信里另外提醒，是您点一次、提醒一次，用完了再点。</View>
    </>
  )
}

function GroupCard({ me, group: { key, title, kinds } }: { me: Me; group: Group }) {
  const consent = useConsent()
  return (
    <Card>
      <Row
        icon='bell'
        tone='amber'
        title={title}
        note={sayReminders(me, kinds)}
        right={
          <Button
            id={`remind-${key}`}
            look='soft'
            small
            busy={consent.busy}
            label={`再要一次 ${title}`}
            onPress={() => consent.ask(kinds.map(({ template }) => template))}
          >
            再要一次
          </Button>
        }
      />
    </Card>
  )
}

/** For 工作台: how many more times WeChat tells of a new report, and one more by a tap. */
export function WorkCredits({ me }: { me: Me }) {
  const consent = useConsent()
  const left = creditsLeft(me, 'reportAssigned')
  return (
    <Card look='warm'>
      <Row
        title={`微信提醒还能收 ${left} 次`}
        note={left ? '点一下多收一次，免得漏单' : '现在有新活微信不会提醒您'}
        right={
          <Button
            id='top-up'
            look='soft'
            small
            busy={consent.busy}
            label='补 1 次 微信提醒'
            onPress={() => consent.ask(['reportAssigned'])}
          >
            补 1 次
          </Button>
        }
      />
    </Card>
  )
}
