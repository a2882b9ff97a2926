import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toast } from '@/platform/feedback'
import { back, useOnScreen } from '@/platform/navigation'
import { useQueue, type Shown } from '../../reports/lists/useReportLists'
import { batchVerbs, fitFor, runBatch, type BatchVerb, type Outcome } from './runBatch'

const said: Record<BatchVerb, string> = { accept: '接了', transfer: '转出去', suspend: '挂起或请上级看' }

/** How many are asked for together: whoever can get a report, each report says for itself. */
const mostAsked = 12

/** What is chosen of a queue, what can be done with it, and what became of it. */
export function useBatch(shown: Shown, first: string | undefined) {
  const query = useQueue(shown, useOnScreen())
  const [ids, setIds] = useState<readonly string[]>(first ? [first] : [])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const all = query.data?.pages.flatMap(({ items }) => items) ?? []
  const choosable = all.filter(report => batchVerbs.some(verb => fitFor(verb, [report]).length))
  const chosen = choosable.filter(({ id }) => ids.includes(id))
  const { mutate, isPending } = useMutation({
    mutationFn: ({ verb, input }: { verb: BatchVerb; input?: object }) => runBatch(verb, chosen, input),
    onSuccess: result => {
      setIds(result.missed.map(({ id }) => id))
      if (result.missed.length) return setOutcome(result)
      toast(result.kept ? `没有网络，${result.kept} 件先存着，连上网自动发` : `${said[result.verb]} ${result.done} 件`)
      back()
    },
  })
  return {
    query,
    choosable,
    chosen,
    isChosen: (id: string) => ids.includes(id),
    toggle: (id: string) =>
      setIds(before => (before.includes(id) ? before.filter(other => other !== id) : [...before, id])),
    chooseAll: () => setIds(chosen.length === choosable.length ? [] : choosable.map(({ id }) => id)),
    fits: (verb: BatchVerb) => fitFor(verb, chosen),
    run: (verb: BatchVerb, input?: object) => mutate({ verb, input }),
    busy: isPending,
    outcome,
    forget: () => setOutcome(null),
  }
}
export type Batch = ReturnType<typeof useBatch>

/** Whoever can get each of these reports. */
export const useCommonCandidates = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['reports', 'candidates', ...ids],
    queryFn: async () => {
      const lists = await Promise.all(
        ids.slice(0, mostAsked).map(id => ask(api.reports.candidates.query({ id })).then(({ items }) => items)),
      )
      const [some = [], ...others] = lists
      return {
        items: some.filter(person => others.every(list => list.some(({ personId }) => personId === person.personId))),
      }
    },
  })
