import { useMutation } from '@tanstack/react-query'
import type { ReportView } from '@shared/reports/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { confirm, toast } from '@/platform/feedback'
import { goTab } from '@/platform/navigation'
import { reportKeys } from '../keys'
import { reloadAfter } from '../useReport'

/** 不再跟进, after a question: from then on it is not theirs to read, so the page is left. */
export function useUnfollow({ id, version }: ReportView) {
  const { mutate, isPending, error } = useMutation<unknown, CallError>({
    mutationFn: () => ask(api.reports.unfollow.mutate({ id, version })),
    onSuccess: () => {
      toast('不再跟进了')
      goTab('pages/reports/index')
      for (const queryKey of [['reports', 'mine'], reportKeys.home]) void queryClient.invalidateQueries({ queryKey })
    },
    onError: reloadAfter,
  })
  const leave = async () => {
    const sure = await confirm({
      title: '不再跟进这一件？',
      text: '以后有进展不再告诉您，办完也不用您评。这件事照常办。',
      yes: '不再跟进',
      no: '接着跟',
    })
    if (sure) mutate()
  }
  return { leave, leaving: isPending, problem: error?.message }
}
