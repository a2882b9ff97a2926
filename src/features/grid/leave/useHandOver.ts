import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { HandedOver } from '@shared/reports/handOver'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { settledAt } from '@/api/settled'

const key = ['reports', 'load', 'mine']

/** How much I have in hand, and giving all of it to somebody: batch after batch, until nothing is left that can go. */
export function useHandOver() {
  const load = useQuery({ queryKey: key, queryFn: () => ask(api.reports.load.query()) })
  const [outcome, setOutcome] = useState<HandedOver | null>(null)
  const { mutate, isPending, error } = useMutation<HandedOver, CallError, string>({
    async mutationFn(to) {
      const all: HandedOver = { moved: 0, left: 0, failed: [] }
      for (;;) {
        const { moved, left, failed } = await ask(api.reports.handOver.mutate({ to }))
        all.moved += moved
        all.failed = failed
        // What is gone is gone: it is shown, whatever comes of the next batch.
        setOutcome({ ...all })
        if (left === 0 || moved === 0) return all
      }
    },
    onSettled: settledAt(['reports']),
  })
  return { open: load.data?.mine.open ?? 0, hand: mutate, busy: isPending, error, outcome }
}
