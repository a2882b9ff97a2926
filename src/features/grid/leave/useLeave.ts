import { useState } from 'react'
import { api } from '@/api'
import { toast } from '@/platform/feedback'
import { today } from '../../time'
import { useGridChange } from '../useGrid'

/** From when until when somebody is away and who stands in, as it is being chosen. */
export function useLeave() {
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(today)
  const [deputy, setDeputy] = useState<{ personId: string; name: string } | null>(null)
  const take = useGridChange(api.grid.takeLeave.mutate, { onSuccess: () => toast('假请好了，新诉求会先给别人') })
  return {
    from,
    until,
    deputy,
    setDeputy,
    setUntil,
    /** The last day is never before the first. */
    setFrom(date: string) {
      setFrom(date)
      if (until < date) setUntil(date)
    },
    send: () => take.mutate({ from, until, ...(deputy ? { deputy: deputy.personId } : {}) }),
    busy: take.isPending,
    error: take.error,
  }
}
export type Leave = ReturnType<typeof useLeave>
