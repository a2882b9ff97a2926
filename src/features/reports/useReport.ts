import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReportView } from '@shared/reports/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError, type CallError } from '@/api/errors'
import { easing } from '@/api/pace'
import { queryClient, remembered } from '@/api/query'
import { steadier } from '@/api/steady'
import { useOnScreen } from '@/platform/navigation'
import { reportChanged, reportKeys } from './keys'

/** Milliseconds between two questions while nothing happens to it. */
const REST = 15_000
const steady = steadier(20)

/** One report, asked again while it is looked at: somebody may be working on it. The last ones are remembered. */
export function useReport(id: string) {
  const front = useOnScreen()
  const [pace] = useState(() => easing(REST, 3_000))
  return useQuery({
    queryKey: reportKeys.one(id),
    ...remembered(`report/${id}`, () => api.reports.get.query({ id }).then(report => steady(id, report))),
    refetchInterval: front && pace,
    enabled: id !== '',
  })
}

/** The verbs of a report: each takes what the server's action takes beside id and version. */
const verbs = {
  accept: api.reports.accept.mutate,
  assign: api.reports.assign.mutate,
  transfer: api.reports.transfer.mutate,
  sendBack: api.reports.sendBack.mutate,
  suspend: api.reports.suspend.mutate,
  resume: api.reports.resume.mutate,
  resolve: api.reports.resolve.mutate,
  rate: api.reports.rate.mutate,
  reopen: api.reports.reopen.mutate,
  withdraw: api.reports.withdraw.mutate,
  remind: api.reports.remind.mutate,
  supplement: api.reports.supplement.mutate,
  appeal: api.reports.appeal.mutate,
}
export type ReportVerb = keyof typeof verbs
export type VerbInput<V extends ReportVerb> = Omit<Parameters<(typeof verbs)[V]>[0], 'id' | 'version'>

/**
 * Sends one change of a report. @param key the mutation's own key, when the change was kept on the phone and must count once
 * @throws CallError
 */
export function sendChange<V extends ReportVerb>(
  verb: V,
  report: { id: string; version: number },
  input: VerbInput<V>,
  key?: string,
): Promise<ReportView> {
  const send = verbs[verb] as (input: object, options?: { context: { key: string } }) => Promise<ReportView>
  return ask(send({ id: report.id, version: report.version, ...input }, key ? { context: { key } } : undefined))
}

/** When somebody else was first, all reports are asked for again, so that the person decides on what is true now. */
export function reloadAfter(error: unknown): void {
  if (['conflict', 'notNow'].includes(toCallError(error).code)) {
    void queryClient.invalidateQueries({ queryKey: reportKeys.all })
  }
}

/**
 * A change of a report. On success the new report is shown everywhere; when somebody else was first, the report is loaded
 * again, so that the person decides on what is true now.
 */
export function useReportChange<V extends ReportVerb>(verb: V, report: { id: string; version: number }) {
  return useMutation<ReportView, CallError, VerbInput<V>>({
    mutationFn: input => sendChange(verb, report, input),
    onSuccess: reportChanged,
    onError: reloadAfter,
  })
}
