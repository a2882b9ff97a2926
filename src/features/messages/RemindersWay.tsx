import type { Me } from '@shared/people/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import { sayAllReminders } from './reminders'

/** Whether WeChat tells the person, in one line, and the way to what it tells. */
export function RemindersWay({ me }: { me: Me }) {
  return (
    <Card look='warm'>
      <Row
        id='reminders'
        icon='bell'
        tone='amber'
        title='什么会提醒我'
        note={sayAllReminders(me)}
        onPress={() => go('packages/messages/reminders/index')}
      />
    </Card>
  )
}
