import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReportView } from '@shared/reports/contract'
import type { SimilarReport } from '@shared/reports/duplicates'
import { isJoinable } from '@config/community/duplicates'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { useMe } from '../../people/useMe'
import { reportChanged, reportKeys } from '../keys'
import { supplementDraft } from '../resident/supplementDraft'
import type { Draft } from '../submit/draft'
import { draftForm } from '../submit/draftStore'
import type { Offer } from '../submit/useOffer'

/** Those who wanted another one all the same, by what they were offered: asked once for each draft. */
const keyOf = (found: SimilarReport | undefined) => found?.id ?? ''

/**
 * What was reported there already, where somebody may say 我也遇到; nothing without a network or for a home: then it is simply not
 * offered. Whoever acts for somebody is asked for them.
 */
export function useSimilar(draft: Draft, { place, category, guest, loading }: Offer) {
  const online = useOnline()
  const home = useMe().data?.home
  const [refused, setRefused] = useState('')
  const code = place === 'unclear' || place.kind === 'home' ? null : place.code
  const whom = draft.principal ? { for: draft.principal.personId } : {}
  const asks = online && !guest && !loading && (!!home || !!draft.principal) && !draft.handedIn
  const { data, isFetching } = useQuery({
    queryKey: [...reportKeys.all, 'similar', code, category, whom.for],
    queryFn: () =>
      code && category ? ask(api.reports.similar.query({ place: code, category, ...whom })) : { items: [] },
    enabled: asks && code !== null && category !== null && isJoinable(category),
    staleTime: 30_000,
    retry: false,
  })
  const join = useMutation<ReportView, CallError, SimilarReport>({
    mutationFn: ({ id, version }) => ask(api.reports.joinIn.mutate({ id, version, ...whom })),
    onSuccess: report => {
      const written = draft.text.trim()
      // What they wrote waits there as a 补充: nothing that was said is lost.
      if (written) supplementDraft(report.id).tell({ type: 'filled', fields: { note: written } })
      draftForm.throwAway()
      reportChanged(report)
      toast('记下了，有进展就告诉您')
      replace('packages/report/detail/index', { id: report.id })
    },
  })
  const isAsked = asks && code !== null && category !== null && isJoinable(category)
  const found = isAsked ? data?.items[0] : undefined
  return {
    /** The newest of them, as long as they did not say that theirs is another one. */
    found: keyOf(found) === refused ? undefined : found,
    /** Nobody knows yet whether there is one. */
    pending: isAsked && isFetching && !data,
    join: () => found && join.mutate(found),
    another: () => setRefused(keyOf(found)),
    /** For whom it is said, when it is not for themselves. */
    whose: draft.principal?.name,
    joining: join.isPending,
    problem: join.error?.message,
  }
}
export type Similar = ReturnType<typeof useSimilar>
