import { useState, type ReactNode } from 'react'
import type { NoticeView } from '@shared/notices/contract'
import type { NoticeEvent } from '@shared/notices/flow'
import { noticeEventLabels } from '@shared/notices/labels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useSize } from '../writing/useSize'
import { useDeed, type Deed } from './useDesk'

const done: Record<Deed['verb'], string> = {
  review: '告诉写的人了',
  publish: '发出去了',
  withdraw: '撤下了，大家马上看不到',
  close: '公示结束了',
}

const withdrawReasons = ['写错了，另发一条', '事情取消了', '发错人了']
const sendBackReasons = ['时间、地点没写清', '有话容易看错', '不用发给这么多人', '这事要先商量']

/** What this person may do with it now, as the table says: the likely one first; and the sheets that ask what belongs to it. */
export function useVerbs(notice: NoticeView) {
  const { id, allowed, audience, state } = notice
  const [asking, setAsking] = useState<'sendBack' | 'withdraw'>()
  const may = (event: NoticeEvent) => allowed.includes(event)
  const goesOut = may('publish') || may('schedule')
  const size = useSize(audience.node, audience.tags, goesOut)
  const { mutate, isPending, error } = useDeed(notice, (deed, recipients) => {
    setAsking(undefined)
    toast(recipients === undefined ? done[deed.verb] : `${may('schedule') ? '到时候发给' : '发给'} ${recipients} 人`)
  })
  const write = () => go('packages/notices/write/index', { id })
  const publish = async () => {
    const whom = size.data ? `发给${audience.place}，${size.data.says}。` : `发给${audience.place}。`
    const text = `${whom}发出去以后要改，得另一个人看过。`
    const title = state === 'published' ? '换上更正？' : may('schedule') ? '到时候发出去？' : '发出去？'
    if (await confirm({ title, text, yes: may('schedule') ? '到时候发' : '发出去' })) mutate({ verb: 'publish' })
  }
  const close = async () => {
    const text = '意见都答复了，时间也到了。结束以后不再收意见'
    if (await confirm({ title: '结束公示？', text, yes: '结束公示' })) mutate({ verb: 'close' })
  }
  const approve = async () => {
    const text = '标题、时间、地点、发给谁，都看过了？'
    if (await confirm({ title: '可以发？', text, yes: '可以发' })) mutate({ verb: 'review', approved: true })
  }
  const button = (event: NoticeEvent, onPress: () => void, look: 'main' | 'line', label = noticeEventLabels[event]) => (
    <Button key={event} id={event} look={look} share={1} busy={isPending} onPress={onPress}>
      {label}
    </Button>
  )
  const foot: ReactNode[] = [
    may('sendBack') && button('sendBack', () => setAsking('sendBack'), 'line'),
    may('approve') && button('approve', () => void approve(), 'main'),
    goesOut &&
      button(
        may('schedule') ? 'schedule' : 'publish',
        () => void publish(),
        'main',
        state === 'published' ? '换上更正' : undefined,
      ),
    may('close') && button('close', () => void close(), 'main'),
  ].filter(Boolean)
  const others: ReactNode[] = [
    (may('submit') || may('keep')) && button('keep', write, 'line', '改一改'),
    may('correct') && button('correct', write, 'line', '更正'),
    may('withdraw') && button('withdraw', () => setAsking('withdraw'), 'line'),
  ].filter(Boolean)
  const sheet = asking && (
    <ReasonSheet
      key={asking}
      id='reason'
      title={asking === 'sendBack' ? '要改什么' : '为什么撤下（大家看得到）'}
      send={noticeEventLabels[asking]}
      reasons={asking === 'sendBack' ? sendBackReasons : withdrawReasons}
      shortest={2}
      busy={isPending}
      refused={refusalOf(error)}
      onClose={() => setAsking(undefined)}
      onSend={words =>
        mutate(
          asking === 'sendBack'
            ? { verb: 'review', approved: false, note: words }
            : { verb: 'withdraw', reason: words },
        )
      }
    />
  )
  return { foot, others, sheet, refused: asking ? {} : refusalOf(error) }
}
