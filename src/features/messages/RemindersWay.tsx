import type { Me } from '@shared/people/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'

/** Whether WeChat tells the person, in one line, and the way to what it tells. */
export function RemindersWay({ me }: { me: Me }) {
  return (
    <Card look='warm'>
      <Row
        id='reminders'
        icon='bell'
        tone='amber'
        title='什么会提醒我'
        note={says[me.reminded]}
        onPress={() => go('packages/messages/reminders/index')}
      />
    </Card>
  )
}

const says: Record<Me['reminded'], string> = {
  all: '有新进展，微信会提醒您',
  some: '有的事，微信现在不会提醒您。点这里看看',
  none: '现在微信不会提醒您。点这里，再要一次',
}
