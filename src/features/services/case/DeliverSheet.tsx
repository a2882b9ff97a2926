import type { ApplicationView } from '@shared/services/applying'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useStep } from '../useApplications'
import { TakenForm, useTaken } from '../counter/TakenForm'

/** It was brought home: who took it there. */
export function DeliverSheet({
  application: { id, version, gives },
  onClose,
}: {
  application: ApplicationView
  onClose: () => void
}) {
  const form = useTaken()
  const { mutate, isPending, error } = useStep(
    () => api.services.deliver.mutate({ id, version, ...form.taken }),
    () => {
      toast('送到了，记下了')
      onClose()
    },
  )
  const foot = (
    <Button id='deliver-send' wide busy={isPending} lacks={form.lacks} onPress={() => mutate(undefined)}>
      送到了
    </Button>
  )
  return (
    <Sheet id='deliver' open title='送到家，谁收的' onClose={onClose} foot={foot}>
      <TakenForm form={form} gives={gives} />
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
