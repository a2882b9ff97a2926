import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Reminders } from '@/features/messages/Reminders'
import { useMe } from '@/features/people/useMe'

/** 什么会提醒我: what reaches the person in WeChat, what does not, and how to get more of it. */
export default function MyReminders() {
  const me = useMe()
  return (
    <Page title='什么会提醒我'>
      <Loaded id='reminders' query={me}>
        {found => <Reminders me={found} />}
      </Loaded>
    </Page>
  )
}
