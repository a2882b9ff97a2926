import type { ApplicationSummary } from '@shared/services/applying'
import { applicationEventLabels } from '@shared/services/labels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { confirm } from '@/platform/feedback'
import { batchEvents, type BatchEvent, type useBatch } from './useCounterQueue'

interface Props {
  picked: readonly ApplicationSummary[]
  batch: ReturnType<typeof useBatch>
  onGive: () => void
  onStop: () => void
}

/** What can be done with all that were picked: the steps that each of them allows, and another hand. */
export function PickFoot({ picked, batch: { mutate, isPending, error }, onGive, onStop }: Props) {
  const shared = batchEvents.filter(
    event => picked.length > 0 && picked.every(({ allowed }) => allowed.includes(event)),
  )
  const take = async (event: BatchEvent) => {
    const title = `${applicationEventLabels[event]}，这 ${picked.length} 件？`
    const text = event === 'precheck' ? '每件的材料都看过了再点' : '一件件都记在您名下'
    if (await confirm({ title, text })) mutate({ event, items: picked.map(({ id, version }) => ({ id, version })) })
  }
  return (
    <>
      <Refusal {...refusalOf(error)} />
      {shared.map(event => (
        <Button key={event} id={`batch-${event}`} wide busy={isPending} onPress={() => void take(event)}>
          {`${applicationEventLabels[event]} ${picked.length} 件`}
        </Button>
      ))}
      <Button id='pick-stop' look='line' share={1} onPress={onStop}>
        先不选
      </Button>
      <Button
        id='pick-give'
        look={shared.length > 0 ? 'line' : 'main'}
        share={2}
        disabled={isPending}
        lacks={picked.length === 0 ? '先点一下，选上要办的' : undefined}
        onPress={onGive}
      >
        {`转给别人 ${picked.length} 件`}
      </Button>
    </>
  )
}
