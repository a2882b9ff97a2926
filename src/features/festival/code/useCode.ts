/** The code of a household, kept on the phone: at the gate there may be no network. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { CodeView } from '@shared/festival/day/gate'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { CallError } from '@/api/errors'
import { settledAt } from '@/api/settled'
import { useOnScreen } from '@/platform/navigation'
import { forget, load, save } from '@/platform/storage'
import { useForWhom } from '../forWhom'

const nameOf = (session: string, whom: string | undefined) => `festivalCode.${whom ?? 'me'}.${session || 'fruit'}`

/** What is refused, and not only out of reach, does not stay on the phone. */
const isGone = (error: unknown) =>
  error instanceof CallError && ['notFound', 'notNow', 'forbidden'].includes(error.code)

async function asked(session: string, whom: { for?: string }): Promise<CodeView> {
  const name = nameOf(session, whom.for)
  try {
    const code = await ask(api.festival.code.query({ ...(session ? { session } : {}), ...whom }))
    save(name, code)
    return code
  } catch (error) {
    if (isGone(error)) forget(name)
    throw error
  }
}

const queryOf = (session: string, whom: { for?: string }) => ({
  queryKey: ['festival', 'code', session, whom.for ?? ''],
  queryFn: () => asked(session, whom),
})

/** While the code is shown it is asked whether it was scanned: milliseconds. */
const SHOWN_PAUSE = 10_000

/** @param session none: the household's code for its fruit */
export function useCode(session: string) {
  const whom = useForWhom()
  const front = useOnScreen()
  return useQuery({
    ...queryOf(session, whom),
    initialData: () => load<CodeView>(nameOf(session, whom.for)),
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => front && !state.data?.checkedInAt && SHOWN_PAUSE,
  })
}

/** Fetches a code ahead, so that it is on the phone when there is no network: as soon as the household has places. */
export function useKeepCode(session: string | undefined) {
  const whom = useForWhom()
  return useQuery({ ...queryOf(session ?? '', whom), enabled: session !== undefined, staleTime: 10 * 60_000 })
}

/** Says who comes for the household, or takes it back. */
export function useProxy(session: string, onDone: () => void) {
  const whom = useForWhom()
  return useMutation({
    mutationFn: (proxy: string | null) =>
      ask(api.festival.sendProxy.mutate({ ...(session ? { session } : {}), proxy, ...whom })),
    onSuccess: onDone,
    onSettled: settledAt(['festival', 'code']),
  })
}
