/** The one query client, and what it remembers over a restart. */
import { QueryClient } from '@tanstack/react-query'
import { onOnline } from '@/platform/network'
import { onFresh } from '@/platform/fresh'
import { forgetAnswer, forgetAnswers, recall, remember } from '@/platform/storage'
import { ask } from './ask'
import { toCallError } from './errors'

/** A refusal stays a refusal; only a call that got no answer is worth another. */
const isPassing = (error: unknown) => ['offline', 'unexpected', 'busy'].includes(toCallError(error).code)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The phone knows better than react-query whether it is online: see platform/network.
      networkMode: 'always',
      staleTime: 10_000,
      retry: (count, error) => count < 2 && isPassing(error),
      retryDelay: count => 600 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

// react-query would do so itself in another network mode, and only in a browser.
onOnline(online => {
  if (online) void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
})

/** What was remembered, as the texts that were written: a list that is asked for every other second is written when it changes. */
const written = new Map<string, string>()

onFresh(() => {
  forgetAnswers()
  written.clear()
  queryClient.removeQueries({ type: 'inactive' })
})

async function asked<T>(name: string, call: Promise<T>): Promise<T> {
  try {
    const answer = await ask(call)
    const text = JSON.stringify(answer)
    if (written.get(name) !== text) remember(name, answer)
    written.set(name, text)
    return answer
  } catch (error) {
    // What this person may no longer see does not stay on the phone.
    if (!isPassing(error)) forgetAnswer(name)
    throw error
  }
}

/** Shown at once, and old from its first moment on: it is asked for again. */
const fromPhone = <T>(initialData: () => T | undefined) => ({ initialData, initialDataUpdatedAt: 0 })

/**
 * A query's last answer on this phone, shown at once while the new one is on its way (UI §2), and as long as none comes.
 * @param name names what is remembered, `report/<id>`; it must differ per query
 */
export const remembered = <T>(name: string, call: () => Promise<T>) => ({
  queryFn: () => asked(name, call()),
  ...fromPhone(() => recall<T>(name)),
})

interface PageOf<T> {
  items: T[]
  next: string | null
}

/** A list that comes page by page, each asked for with the cursor of the one before; nothing of it is remembered. */
export const pagesOf = <Page extends PageOf<unknown>>(call: (cursor?: string) => Promise<Page>) => ({
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => ask(call(pageParam)),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Page) => last.next ?? undefined,
})

/** The same, its first page remembered. */
export const rememberedPages = <T>(name: string, call: (cursor?: string) => Promise<PageOf<T>>) => ({
  ...pagesOf(cursor => (cursor === undefined ? asked(name, call()) : call(cursor))),
  ...fromPhone(() => {
    const first = recall<PageOf<T>>(name)
    return first && { pages: [first], pageParams: [undefined] }
  }),
})
