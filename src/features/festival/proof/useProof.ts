/** The published draw: a page of it to look at, all of it to compute. */
import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { sha256 } from 'js-sha256'
import type { Result } from '@shared/festival/draw'
import { festivalRules } from '@config/community/festival'
import { ask } from '@/api/ask'
import { api } from '@/api'
import { joined, recompute } from './recompute'

const page = (session: string, cursor?: string): Promise<Result> =>
  ask(api.festival.result.query({ session, ...(cursor === undefined ? {} : { cursor }) }))

/** Which page has a rank: `listRows` of them stand on each. */
const pageOf = (rank: number | null) =>
  rank === null || rank <= festivalRules.listRows ? undefined : String(Math.floor((rank - 1) / festivalRules.listRows))

/** The part of the result in which a rank stands; its beginning without one. */
export const useResult = (session: string, rank: number | null, enabled: boolean) =>
  useQuery({
    queryKey: ['festival', 'result', session, pageOf(rank) ?? ''],
    queryFn: () => page(session, pageOf(rank)),
    enabled,
  })

/** 自己算一遍: fetches the whole list and computes it on this phone. `far`: how much of it is there, 0 to 1. */
export function useRecompute(session: string) {
  const [far, setFar] = useState(0)
  const run = useMutation({
    mutationFn: async () => {
      const pages: Result[] = []
      let got = 0
      for (let cursor: string | null | undefined; cursor !== null;) {
        const next: Result = await page(session, cursor)
        pages.push(next)
        got += next.entries.length
        setFar(next.total > 0 ? got / next.total : 1)
        cursor = next.next
      }
      const published = joined(pages)
      if (!published) throw new Error('a result has a first page')
      return recompute(published, sha256)
    },
  })
  return { ...run, far }
}
