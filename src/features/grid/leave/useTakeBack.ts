import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { HandedOver } from '@shared/reports/handOver'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { settledAt } from '@/api/settled'
import { confirm } from '@/platform/feedback'

/** As many as one call takes. */
const atOnce = 20

/** What I gave over before a leave and others still have in hand, and taking all of it back, batch after batch. */
export function useTakeBack() {
  const given = useQuery({ queryKey: ['reports', 'handedOver'], queryFn: () => ask(api.reports.handedOver.query()) })
  const items = given.data?.items ?? []
  const [outcome, setOutcome] = useState<HandedOver | null>(null)
  const { mutate, isPending, error } = useMutation<HandedOver, CallError, string[]>({
    async mutationFn(ids) {
      const all: HandedOver = { moved: 0, left: 0, failed: [] }
      for (let from = 0; from < ids.length; from += atOnce) {
        const { moved, failed } = await ask(api.reports.takeBack.mutate({ reports: ids.slice(from, from + atOnce) }))
        all.moved += moved
        all.failed = [...all.failed, ...failed]
        setOutcome({ ...all })
      }
      return all
    },
    onSettled: settledAt(['reports']),
  })
  const take = async () => {
    const text = '每一件都会记上「休假回来，接着办」，到期的时间不变，居民会收到消息。'
    if (await confirm({ title: `把 ${items.length} 件都接回来？`, text, yes: '接回来' }))
      mutate(items.map(({ id }) => id))
  }
  return { items, take: () => void take(), busy: isPending, error, outcome }
}
