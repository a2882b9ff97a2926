import { useState } from 'react'
import type { Message } from '@shared/messages/contract'
import { Card } from '@/components/layout/Card'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { Empty } from '@/components/states/States'
import { MessageCard } from '@/features/messages/MessageCard'
import { openMessage } from '@/features/messages/openMessage'
import { Reminders } from '@/features/messages/Reminders'
import { sayAllReminders } from '@/features/messages/reminders'
import { useInbox, useMarkRead } from '@/features/messages/useInbox'
import { useMe } from '@/features/people/useMe'

/** 消息: everything that the person was told, newest first, and what of it reaches WeChat. */
export default function Messages() {
  const inbox = useInbox()
  const me = useMe().data
  const markRead = useMarkRead()
  const [asking, setAsking] = useState(false)
  const messages = inbox.data?.pages.flatMap(page => page.items) ?? []
  const unread = messages.filter(message => !message.read).map(message => message.id)
  const open = (message: Message) => {
    if (!message.read) markRead.mutate([message.id])
    openMessage(message)
  }
  return (
    <Page title='消息' tab='messages'>
      {me?.bound && (
        <Card look='warm'>
          <Row
            id='reminders'
            icon='bell'
            tone='amber'
            title='微信提醒'
            note={sayAllReminders(me)}
            onPress={() => setAsking(true)}
          />
        </Card>
      )}
      <Section
        title='收到的消息'
        more={unread.length ? { id: 'read-all', label: '都看过了', onPress: () => markRead.mutate(unread) } : undefined}
      >
        <Pages
          id='inbox'
          query={inbox}
          empty={<Empty art='letterbox' title='还没有消息' note='诉求有了进展，这里会告诉您' />}
        >
          {message => <MessageCard key={message.id} message={message} onOpen={() => open(message)} />}
        </Pages>
      </Section>
      {me && (
        <Sheet id='reminders-sheet' open={asking} title='微信提醒' onClose={() => setAsking(false)}>
          <Reminders me={me} />
        </Sheet>
      )}
    </Page>
  )
}
