import type { ApplicationView } from '@shared/services/applying'
import { nextApplicationState } from '@shared/services/flow'
import { Button } from '@/components/controls/Button'
import { useClerks } from '../counter/useCounterQueue'

interface Props {
  application: ApplicationView
  busy: boolean
  onTake: () => void
}

/** A case in the hand of somebody who is on leave or no longer at the counter can be taken over; of whoever is there it is theirs. */
export function TakeOver({ application: { holder, fields, state }, busy, onTake }: Props) {
  const isAnothers = holder !== null && fields === null && nextApplicationState(state, 'take') !== null
  const { data: clerks } = useClerks(isAnothers)
  if (!isAnothers || !clerks) return null
  if (clerks.items.some(({ name, onLeave }) => name === holder.name && !onLeave)) return null
  return (
    <Button id='take-over' wide busy={busy} onPress={onTake}>
      {`${holder.name}不在，我来办`}
    </Button>
  )
}
