import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '@/api/errors'
import { toast } from '@/platform/feedback'
import { handOver } from '../outgoing/outgoingQueue'
import type { Actionable } from '../handling/StaffActions'

/** A report of the batch that was not taken up, and why. */
export interface Missed {
  id: string
  place: string
  problem: string
}

/** Each is a change of its own, with its own key: that one fails does not hold up the others. */
async function acceptAll(
  reports: readonly Actionable[],
): Promise<{ accepted: number; kept: number; missed: Missed[] }> {
  const result = { accepted: 0, kept: 0, missed: [] as Missed[] }
  for (const { id, version, place } of reports) {
    const report = { id, version, place: place.name }
    await handOver({ verb: 'accept', input: {}, photos: [], report }).then(
      handed => (handed === 'kept' ? result.kept++ : result.accepted++),
      (error: unknown) => result.missed.push({ id, place: place.name, problem: sentenceOf(error) }),
    )
  }
  return result
}

/** Takes several reports up together: a choice of them, and what became of each. `chosen` is null outside of it. */
export function useBatchAccept() {
  const [chosen, setChosen] = useState<readonly Actionable[] | null>(null)
  const [missed, setMissed] = useState<Missed[]>([])
  const { mutate, isPending } = useMutation({
    mutationFn: acceptAll,
    onSuccess: ({ accepted, kept, missed }) => {
      setChosen(null)
      setMissed(missed)
      if (kept) toast(`没有网络，${kept} 件先存着，连上网自动发`)
      else if (accepted) toast(`接了 ${accepted} 件`)
    },
  })
  return {
    chosen,
    missed,
    busy: isPending,
    begin: (report?: Actionable) => setChosen(report ? [report] : []),
    toggle: (report: Actionable) =>
      setChosen(before => {
        const others = (before ?? []).filter(({ id }) => id !== report.id)
        return others.length === before?.length ? [...others, report] : others
      }),
    leave: () => setChosen(null),
    accept: () => chosen?.length && mutate(chosen),
    forget: () => setMissed([]),
  }
}
export type BatchAccept = ReturnType<typeof useBatchAccept>
