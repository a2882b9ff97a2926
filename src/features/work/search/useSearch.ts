import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Me } from '@shared/people/contract'
import { api } from '@/api'
import { pagesOf } from '@/api/query'
import { searchesByName } from '../../entries'
import { forgetSearches, recentSearches, rememberSearch } from './recentSearches'
import { askedOf, type Sought, type Way } from './sought'

const shortest = 2

/** What is typed, and what was looked for with it. */
export function useSearch(me: Me | undefined) {
  const [way, setWay] = useState<Way>('words')
  const [place, setPlace] = useState<Sought['place']>(null)
  const [sought, setSought] = useState<Sought | null>(null)
  const [problem, setProblem] = useState('')
  const [recent, setRecent] = useState(recentSearches)
  const asked = sought && askedOf(sought)
  const query = useInfiniteQuery({
    queryKey: ['reports', 'search', asked],
    ...pagesOf(cursor => api.reports.search.mutate({ ...asked, ...(cursor ? { cursor } : {}) })),
    enabled: asked !== null,
    // Each question by a name is written down: it is asked when somebody asks it.
    staleTime: Infinity,
    retry: false,
  })
  /** @param text without it, what lies at the chosen place */
  function look(text: string, at = place, by = way) {
    const typed = text.trim()
    const isShort = typed.length < shortest && !/\d/.test(typed)
    if (typed ? isShort : !at) return setProblem(typed ? '请至少写两个字' : '请写要找什么，或者选个地方')
    setProblem('')
    if (typed && by !== 'name') {
      rememberSearch(typed)
      setRecent(recentSearches())
    }
    setSought({ way: by, text: typed, place: at })
  }
  return {
    ...{ way, setWay, place, setPlace, sought, problem, query, look, recent },
    mayByName: me !== undefined && searchesByName(me),
    forget() {
      forgetSearches()
      setRecent([])
    },
  }
}
export type Search = ReturnType<typeof useSearch>
