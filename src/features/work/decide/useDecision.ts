import { useMutation } from '@tanstack/react-query'
import type { ReportView } from '@shared/reports/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { refusalOf, type CallError } from '@/api/errors'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { reportChanged } from '../../reports/keys'
import { reloadAfter } from '../../reports/useReport'
import type { PageVerb } from '../outgoing/outgoing'

const verbs = {
  decline: api.reports.decline.mutate,
  decideAppeal: api.reports.decideAppeal.mutate,
  approveSuspension: api.reports.approveSuspension.mutate,
  extend: api.reports.extend.mutate,
}
type Input<V extends PageVerb> = Omit<Parameters<(typeof verbs)[V]>[0], 'id' | 'version'>

/** Sends what somebody decides on a page of its own, says so, and goes back. What was typed stays when it is not taken. */
export function useDecision<V extends PageVerb>(verb: V, { id, version }: Pick<ReportView, 'id' | 'version'>) {
  const { mutate, isPending, error } = useMutation<ReportView, CallError, { input: Input<V>; done: string }>({
    mutationFn: ({ input }) => {
      const send = verbs[verb] as (input: object) => Promise<ReportView>
      return ask(send({ id, version, ...input }))
    },
    onSuccess: (report, { done }) => {
      reportChanged(report)
      toast(done)
      back()
    },
    onError: reloadAfter,
  })
  return {
    send: (input: Input<V>, done: string) => mutate({ input, done }),
    busy: isPending,
    refusal: refusalOf(error),
  }
}
