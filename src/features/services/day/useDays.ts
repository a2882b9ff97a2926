import { useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { settledBy } from '@/api/settled'
import { refreshBookings } from '../book/useBookings'

type Switched = Awaited<ReturnType<typeof api.services.closeDay.mutate>>
export type DayClosed = Switched['closed']

/** Closes a day of the counter with a reason; with null it is open again. */
export const useSwitchDay = (day: string, onDone: (now: Switched) => void) =>
  useMutation({
    mutationFn: (reason: string | null) =>
      ask(reason === null ? api.services.openDay.mutate({ day }) : api.services.closeDay.mutate({ day, reason })),
    onSuccess: onDone,
    onSettled: settledBy(refreshBookings),
  })
