import { Fragment, useState } from 'react'
import type { Message } from '@shared/messages/contract'
import { messageKindLabels, messageKinds, type MessageKind } from '@shared/messages/kinds'
import { Chip, Chips } from '@/components/controls/Chip'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { MessageRow } from '@/features/messages/inbox/MessageRow'
import { openAddress } from '@/features/messages/inbox/openAddress'
import { RemindersWay } from '@/features/messages/RemindersWay'
import { useInbox, useMarkRead, useUnread } from '@/features/messages/inbox/useInbox'
import { useMe } from '@/features/people/useMe'

/** What everybody can be told of; the others are offered while there is something of them. */
const everybodys: readonly MessageKind[] = ['report', 'notice', 'home']

/** 消息: everything that the person was told, newest first or by kind, and what of it reaches WeChat. */
export default function Messages() {
  const [kind, setKind] = useState<MessageKind>()
  const inbox = useInbox(kind)
  const me = useMe().data
  const { read, readAll } = useMarkRead()
  const { unread = 0, kinds = {} } = useUnread().data ?? {}
  const offered = messageKinds.filter(each => everybodys.includes(each) || kind === each || kinds[each])
  const open = (message: Message) => {
    if (!message.read) read([message.id])
    openAddress(message.page)
  }
  const items = inbox.data?.pages.flatMap(page => page.items) ?? []
  const some = kind ? (kinds[kind] ?? 0) : unread
  return (
    <Page title='消息' tab='messages'>
      {me?.bound && <RemindersWay me={me} />}
      <Chips label='看哪一种'>
        <Chip id='kind-all' chosen={!kind} onPress={() => setKind(undefined)}>
          {withCount('全部', unread)}
        </Chip>
        {offered.map(each => (
          <Chip key={each} id={`kind-${each}`} chosen={kind === each} onPress={() => setKind(each)}>
            {withCount(messageKindLabels[each], kinds[each])}
          </Chip>
        ))}
      </Chips>
      <Section
        title={some ? `没看的 ${some > 99 ? '99+' : some}` : '收到的消息'}
        more={some ? { id: 'read-all', label: '全部看过了', onPress: () => readAll(kind) } : undefined}
      />
      <Pages
        id='inbox'
        query={inbox}
        empty={<Empty art='letterbox' title='还没有消息' note='诉求有了进展，这里会告诉您' />}
      >
        {(message, at) => {
          const begins = items[at - 1]?.read !== message.read
          return (
            <Fragment key={message.id}>
              {begins && at > 0 && <Section title='看过的' />}
              <MessageRow
                message={message}
                edge={{ first: begins, last: items[at + 1]?.read !== message.read }}
                onOpen={() => open(message)}
              />
            </Fragment>
          )
        }}
      </Pages>
    </Page>
  )
}

const withCount = (word: string, count = 0) => (count ? `${word} ${count > 99 ? '99+' : count}` : word)
