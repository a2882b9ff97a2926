import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReportView } from '@shared/reports/contract'
import type { Mergeable } from '@shared/reports/duplicates'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { confirm, toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { reportChanged, reportKeys } from '../../reports/keys'
import { reloadAfter } from '../../reports/useReport'

type Named = Pick<ReportView, 'id' | 'version'>

/** What this one can be merged into: what is open around it, the same kind first. */
export const useMergeable = (id: string) =>
  useQuery({
    queryKey: [...reportKeys.all, 'mergeable', id],
    queryFn: () => ask(api.reports.mergeable.query({ id })),
    enabled: id !== '',
  })

/** Lets a report go on in another one, once whoever does it has read what that means. */
export function useMerge(report: Named | undefined) {
  const { mutate, isPending, error } = useMutation<ReportView, CallError, Mergeable>({
    mutationFn: ({ id: into }) =>
      ask(api.reports.merge.mutate({ id: report?.id ?? '', version: report?.version ?? 1, into })),
    onSuccess: (after, { id }) => {
      reportChanged(after)
      void queryClient.invalidateQueries({ queryKey: reportKeys.one(id) })
      toast('合并好了，报的人已经收到')
      replace('packages/report/detail/index', { id })
    },
    onError: reloadAfter,
  })
  const merge = async (into: Mergeable) => {
    const sure = await confirm({
      title: `并到 ${into.no}？`,
      text: '以后只在那一件里办。报的人会收到消息，跟着那一件，办完一样评价。并错了可以再分出来。',
      yes: '合并',
      no: '先不并',
    })
    if (sure) mutate(into)
  }
  return {
    merge: (into: Mergeable) => void merge(into),
    busy: isPending,
    problem: error?.fields?.into ?? error?.message,
  }
}

/** Takes a report out of the one that it went into; of that one the page shows what is left. @param shown the id of the page's report */
export function useUnmerge(shown: string) {
  const { mutate, isPending, error } = useMutation<ReportView, CallError, Named>({
    mutationFn: ({ id, version }) => ask(api.reports.unmerge.mutate({ id, version })),
    onSuccess: after => {
      reportChanged(after)
      void queryClient.invalidateQueries({ queryKey: reportKeys.one(shown) })
      toast('分出来了，还是原来的人办')
    },
    onError: reloadAfter,
  })
  const unmerge = async (report: Named) => {
    const sure = await confirm({
      title: '分出来单独办？',
      text: '经办人、时限都和合并以前一样。报的人会收到消息。',
      yes: '分出来',
      no: '先不分',
    })
    if (sure) mutate({ id: report.id, version: report.version })
  }
  return { unmerge: (report: Named) => void unmerge(report), busy: isPending, problem: error?.message }
}
