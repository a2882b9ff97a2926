import { useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf, type CallError } from '@/api/errors'
import { call, toast } from '@/platform/feedback'

/** Whom the caller may call: nobody for their own report, or without the right. */
interface Reported {
  no: string
  reporterId?: string
}

/**
 * One tap calls whoever reported it. Their number is asked for with a reason that they read in 谁看过我, and forgotten when the screen is left.
 */
export function useCallReporter({ no, reporterId }: Reported) {
  const reveal = useMutation<{ value: string }, CallError, string>({
    mutationFn: person =>
      ask(api.people.reveal.mutate({ person, field: 'phone', reason: `办您报的 ${no}，打电话找您` })),
    onSuccess: ({ value }) => call(value),
    onError: error => toast(sentenceOf(error)),
  })
  const known = reveal.data?.value
  return {
    may: reporterId !== undefined,
    busy: reveal.isPending,
    phone: known,
    call: () => (known ? call(known) : reporterId && reveal.mutate(reporterId)),
  }
}
