import { useQuery } from '@tanstack/react-query'
import type { PhraseUse } from '@shared/reports/phraseUses'
import { api } from '@/api'
import { remembered } from '@/api/query'

export const phrasesKey = ['reports', 'phrases']

/** 常用语 of each role of mine, as everybody of the role has them. */
export const useAllPhrases = () =>
  useQuery({ queryKey: phrasesKey, ...remembered('phrases', () => api.reports.phrases.query()) })

/** What is offered for one use, of all my roles together; until it was ever loaded, what stands in the app. */
export function usePhrases(use: PhraseUse, otherwise: readonly string[]): readonly string[] {
  const { data } = useAllPhrases()
  return data ? [...new Set(data.items.flatMap(({ phrases }) => phrases[use]))] : otherwise
}
