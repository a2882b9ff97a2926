import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Suggested } from '@shared/reports/suggestion'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { useOnline } from '@/platform/network'

/** So long nobody types before the words are asked about. Milliseconds. */
const pause = 1_200

/** The words once they have stood still; those that a draft begins with, at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/**
 * What the cloud suggests for the words, best first; what it said of the words before while it is asked anew. Nothing while there are no
 * words, and when nobody answers: then the phone's own list of words has to do.
 */
export function useSuggested(text: string, place: string | null): readonly Suggested[] {
  const settled = useSettled(text.trim())
  const online = useOnline()
  const { data } = useQuery({
    queryKey: ['reports', 'suggested', settled, place],
    queryFn: () => ask(api.reports.suggest.query({ text: settled, place })),
    enabled: online && settled.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  })
  return text.trim() === '' ? [] : (data ?? [])
}
