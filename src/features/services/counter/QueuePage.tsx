import { useState } from 'react'
import { mostOf } from '@shared/services/most'
import { Button } from '@/components/controls/Button'
import { Switcher } from '@/components/controls/Switcher'
import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { toast } from '@/platform/feedback'
import { CodeSheet } from './CodeSheet'
import { CounterCard, PickCase } from './CounterCard'
import { FailedSheet, type Failed } from './FailedSheet'
import { HandOverSheet } from './HandOverSheet'
import { PickFoot } from './PickFoot'
import { QueueWays } from './QueueWays'
import { queueLabels, queueParts, useBatch, useCounterQueue, type QueuePart } from './useCounterQueue'
import { usePicking } from './usePicking'

const nothing: Record<QueuePart, { title: string; note: string }> = {
  mine: { title: '手里没有要办的', note: '「没人接」里有新的，点「我来办」就到您手里' },
  waiting: { title: '都有人接了', note: '新交来的会出现在这里' },
  late: { title: '没有超时的', note: '都赶在时限里了' },
  all: { title: '还没有人来办事', note: '居民交了材料，会出现在这里' },
}

/** 窗口办件: what lies here, what is mine, what somebody came to fetch; and several done or given over at once. */
export function QueuePage() {
  const [part, setPart] = useState<QueuePart>('mine')
  const [sheet, setSheet] = useState<'code' | 'give' | null>(null)
  const [failed, setFailed] = useState<readonly Failed[]>([])
  const { picked, has, start, stop, all, toggle } = usePicking()
  const query = useCounterQueue(part)
  const batch = useBatch(outcome => {
    stop()
    setFailed(outcome.failed)
    if (outcome.done > 0) toast(`办了 ${outcome.done} 件`)
  })
  const close = () => setSheet(null)
  const foot = picked ? (
    <PickFoot picked={picked} batch={batch} onGive={() => setSheet('give')} onStop={stop} />
  ) : (
    <Button id='code-open' wide icon='scan' onPress={() => setSheet('code')}>
      有人来取，输取件码
    </Button>
  )
  return (
    <Page title='窗口办件' foot={foot}>
      <Switcher
        id='part'
        label='看哪些'
        items={queueParts.map(key => ({ key, label: queueLabels[key] }))}
        chosen={part}
        onChoose={key => {
          setPart(queueParts.find(each => each === key) ?? 'mine')
          stop()
        }}
      />
      {picked ? (
        <Button
          id='pick-all'
          look='soft'
          small
          icon='check'
          onPress={() => all(query.data?.pages.flatMap(({ items }) => items) ?? [])}
        >
          {`选上最前面的 ${mostOf.casesAtOnce} 件`}
        </Button>
      ) : (
        <QueueWays onPick={start} />
      )}
      <Pages id='counter-queue' query={query} empty={<Empty art='basket' {...nothing[part]} />}>
        {application =>
          picked ? (
            <PickCase
              key={application.id}
              application={application}
              chosen={has(application)}
              onToggle={() => toggle(application)}
            />
          ) : (
            <CounterCard key={application.id} application={application} />
          )
        }
      </Pages>
      {sheet === 'code' && <CodeSheet onClose={close} />}
      {sheet === 'give' && picked && (
        <HandOverSheet
          items={picked}
          onClose={close}
          onDone={() => {
            close()
            stop()
          }}
        />
      )}
      {failed.length > 0 && (
        <FailedSheet title={`${failed.length} 件没办成`} failed={failed} onClose={() => setFailed([])} />
      )}
    </Page>
  )
}
