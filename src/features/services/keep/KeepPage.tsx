import { useState } from 'react'
import { View } from '@tarojs/components'
import type { KeptEntry } from '@shared/services/directory/directory'
import { sayHours } from '@shared/services/directory/hours'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { CallButton } from '@/components/controls/CallButton'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { sayNearDay } from '../../time'
import { EntrySheet } from './EntrySheet'
import { useEntryStep, useKept } from './useKept'

/** 便民电话 for whoever keeps them: what nobody has called for longest comes first. */
export function KeepPage() {
  const [writing, setWriting] = useState<KeptEntry | 'new'>()
  return (
    <Page
      title='核对便民电话'
      foot={
        <Button id='entry-new' look='line' wide icon='plus' onPress={() => setWriting('new')}>
          加一个
        </Button>
      }
    >
      <Loaded id='kept' query={useKept()}>
        {({ items }) => (
          <>
            {items.map(entry => (
              <KeptCard key={entry.id} entry={entry} onWrite={() => setWriting(entry)} />
            ))}
          </>
        )}
      </Loaded>
      {writing && <EntrySheet entry={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />}
    </Page>
  )
}

function KeptCard({ entry, onWrite }: { entry: KeptEntry; onWrite: () => void }) {
  const { id, name, phone, where, hours, checkedOn, stale, by, removed } = entry
  const { mutate, isPending, error } = useEntryStep(entry, step =>
    toast(step === 'checkEntry' ? '记下了，今天核对过' : '不再给大家看了'),
  )
  const remove = async () => {
    if (await confirm({ title: `不再给大家看「${name}」？`, text: '以后改一改就能再放回来', yes: '去掉' }))
      mutate('removeEntry')
  }
  const state = removed ? '去掉了' : stale ? '该核对了' : '核对过'
  return (
    <Card>
      <Row
        title={name}
        note={`${phone} · ${where} · ${sayHours(hours)}`}
        right={<Pill tone={removed ? 'plain' : stale ? 'late' : 'done'}>{state}</Pill>}
      />
      <View className='muted'>{`${sayNearDay(checkedOn)}核对${by ? `，${by}` : ''}`}</View>
      <View className='row row--wrap stack'>
        {!removed && (
          <>
            <CallButton id={`keep-call-${id}`} who={name} phone={phone} />
            <Button
              id={`check-${id}`}
              share={1}
              busy={isPending}
              label={`${name} 打过了，都对`}
              onPress={() => mutate('checkEntry')}
            >
              都对
            </Button>
            <Button
              id={`remove-${id}`}
              look='line'
              share={1}
              busy={isPending}
              label={`去掉 ${name}`}
              onPress={() => void remove()}
            >
              去掉
            </Button>
          </>
        )}
        <Button id={`write-${id}`} look='line' share={1} label={`改 ${name}`} onPress={onWrite}>
          {removed ? '放回来' : '改'}
        </Button>
      </View>
      <Refusal {...refusalOf(error)} />
    </Card>
  )
}
