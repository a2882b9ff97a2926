import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ReportView } from '@shared/reports/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { pagesOf, queryClient, remembered } from '@/api/query'
import { reportChanged } from '../reports/keys'
import { reloadAfter } from '../reports/useReport'

const exclusionsKey = ['reports', 'exclusions']

/** 三率 of a node and a month. */
export const useRates = (node: string, month: string) =>
  useQuery({
    queryKey: ['reports', 'rates', node, month],
    ...remembered(`rates/${node}/${month}`, () => api.reports.rates.query({ node, month })),
    enabled: node !== '',
  })

/** How much of what people were told in a month came to them. */
export const useReach = (node: string, month: string) =>
  useQuery({
    queryKey: ['messages', 'reach', node, month],
    ...remembered(`reach/${node}/${month}`, () => api.messages.reach.query({ node, month })),
    enabled: node !== '',
  })

/** What does not count there then, or is asked not to. */
export const useExclusions = (node: string, month: string) =>
  useInfiniteQuery({
    queryKey: [...exclusionsKey, node, month],
    ...pagesOf(cursor => api.reports.exclusions.query({ node, month, cursor })),
    enabled: node !== '',
  })

/** How much was settled in the community, and how long it took. */
export const useOpenNumbers = (month: string) =>
  useQuery({
    queryKey: ['reports', 'openNumbers', month],
    ...remembered(`openNumbers/${month}`, () => api.reports.openNumbers.query({ month })),
  })

interface Changing {
  id: string
  version: number
}
type Deed = { verb: 'exclude'; reason: string } | { verb: 'confirmExclusion' } | { verb: 'include' }

/** Asks that a report does not count, agrees to it, or counts it after all. */
export const useCounting = (report: Changing, onDone: () => void) =>
  useMutation<ReportView, CallError, Deed>({
    mutationFn: deed => {
      const { id, version } = report
      if (deed.verb === 'exclude') return ask(api.reports.exclude.mutate({ id, version, reason: deed.reason }))
      return ask(api.reports[deed.verb].mutate({ id, version }))
    },
    onSuccess: after => {
      reportChanged(after)
      void queryClient.invalidateQueries({ queryKey: exclusionsKey })
      onDone()
    },
    onError: reloadAfter,
  })
