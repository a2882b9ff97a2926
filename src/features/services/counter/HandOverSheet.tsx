import { useState } from 'react'
import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import type { ApplicationSummary } from '@shared/services/applying'
import { refusalOf } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Empty } from '@/components/states/States'
import { toast } from '@/platform/feedback'
import { FailedSheet, type Failed } from './FailedSheet'
import { useClerks, useHandOver } from './useCounterQueue'

interface Props {
  items: readonly Pick<ApplicationSummary, 'id' | 'version'>[]
  onClose: () => void
  onDone: () => void
}

/** To whom these go; what could not be given is named, with why. */
export function HandOverSheet({ items, onClose, onDone }: Props) {
  const clerks = useClerks()
  const [failed, setFailed] = useState<readonly Failed[]>([])
  const { mutate, isPending, error } = useHandOver(outcome => {
    setFailed(outcome.failed)
    if (outcome.moved > 0) toast(`转过去 ${outcome.moved} 件`)
    if (outcome.failed.length === 0) onDone()
  })
  if (failed.length > 0) return <FailedSheet title={`${failed.length} 件没转成`} failed={failed} onClose={onDone} />
  return (
    <Sheet id='give' open title={`${items.length} 件转给谁`} onClose={onClose}>
      <Refusal {...refusalOf(error)} />
      <Loaded id='clerks' query={clerks}>
        {({ items: found }) =>
          found.length ? (
            found.map(({ personId, name, role, onLeave }) => (
              <Row
                key={personId}
                id={`give-${personId}`}
                left={<Avatar name={name} />}
                title={`${roleLabels[role]} ${name}`}
                note={onLeave ? '今天请假' : undefined}
                line
                onPress={() =>
                  isPending || mutate({ items: items.map(({ id, version }) => ({ id, version })), to: personId })
                }
              />
            ))
          ) : (
            <Empty art='basket' title='现在没有别人能接' note='请总网格长看看，先补上窗口的人' />
          )
        }
      </Loaded>
      {isPending && <View className='muted'>正在转</View>}
    </Sheet>
  )
}
