import { useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf, type CallError } from '@/api/errors'
import { call, toast } from '@/platform/feedback'

/**
 * One tap calls somebody. Their number is asked for with a reason that they read in 谁看过我, and forgotten when the screen is left.
 * @param personId undefined for somebody whom the caller may not call: then a tap does nothing
 */
export function useCallPerson(personId: string | undefined, reason: string) {
  const reveal = useMutation<{ value: string }, CallError, string>({
    mutationFn: person => ask(api.people.reveal.mutate({ person, field: 'phone', reason })),
    onSuccess: ({ value }) => call(value),
    onError: error => toast(sentenceOf(error)),
  })
  const phone = reveal.data?.value
  return {
    call: () => (phone ? call(phone) : personId && reveal.mutate(personId)),
    calling: reveal.isPending,
    phone,
  }
}
