import { useState } from 'react'
import type { ApplicationSummary } from '@shared/services/applying'
import { Button } from '@/components/controls/Button'
import { Switcher } from '@/components/controls/Switcher'
import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { CodeSheet } from './CodeSheet'
import { CounterCard, PickCase } from './CounterCard'
import { HandOverSheet } from './HandOverSheet'
import { QueueWays } from './QueueWays'
import { queueLabels, queueParts, useCounterQueue, type QueuePart } from './useCounterQueue'

const nothing: Record<QueuePart, { title: string; note: string }> = {
  mine: { title: '手里没有要办的', note: '「没人接」里有新的，点「我来办」就到您手里' },
  waiting: { title: '都有人接了', note: '新交来的会出现在这里' },
  late: { title: '没有超时的', note: '都赶在时限里了' },
  all: { title: '还没有人来办事', note: '居民交了材料，会出现在这里' },
}

/** 窗口办件: what lies here, what is mine, what somebody came to fetch. */
export function QueuePage() {
  const [part, setPart] = useState<QueuePart>('mine')
  const [picked, setPicked] = useState<ReadonlyMap<string, ApplicationSummary> | null>(null)
  const [sheet, setSheet] = useState<'code' | 'give' | null>(null)
  const query = useCounterQueue(part)
  const toggle = (application: ApplicationSummary) => {
    const next = new Map(picked)
    if (!next.delete(application.id)) next.set(application.id, application)
    setPicked(next)
  }
  const foot = picked ? (
    <>
      <Button id='pick-stop' look='line' share={1} onPress={() => setPicked(null)}>
        先不转
      </Button>
      <Button
        id='pick-give'
        share={2}
        lacks={picked.size === 0 ? '先点一下，选上要转的' : undefined}
        onPress={() => setSheet('give')}
      >
        {`转给别人 ${picked.size} 件`}
      </Button>
    </>
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
          setPicked(null)
        }}
      />
      <QueueWays onPick={picked ? undefined : () => setPicked(new Map())} />
      <Pages id='counter-queue' query={query} empty={<Empty art='basket' {...nothing[part]} />}>
        {application =>
          picked ? (
            <PickCase
              key={application.id}
              application={application}
              chosen={picked.has(application.id)}
              onToggle={() => toggle(application)}
            />
          ) : (
            <CounterCard key={application.id} application={application} />
          )
        }
      </Pages>
      {sheet === 'code' && <CodeSheet onClose={() => setSheet(null)} />}
      {sheet === 'give' && picked && (
        <HandOverSheet
          items={[...picked.values()]}
          onClose={() => setSheet(null)}
          onDone={() => {
            setSheet(null)
            setPicked(null)
          }}
        />
      )}
    </Page>
  )
}
