/** The one query client, and what it remembers over a restart. */
import { QueryClient } from '@tanstack/react-query'
import { load, save } from '@/platform/storage'
import { ask } from './ask'
import { toCallError } from './errors'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The phone knows better than react-query whether it is online: see platform/network.
      networkMode: 'always',
      staleTime: 10_000,
      // A refusal stays a refusal; only a call that got no answer is worth another.
      retry: (count, error) => count < 2 && ['offline', 'unexpected'].includes(toCallError(error).code),
      retryDelay: count => 600 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/**
 * A query's last answer on this phone, shown at once while the new one is on its way (UI §2).
 * @param key names what is remembered; it must differ per query
 */
export function remembered<T>(key: string, call: () => Promise<T>) {
  const name = `answer.${key}`
  return {
    queryFn: async () => {
      const answer = await ask(call())
      save(name, answer)
      return answer
    },
    placeholderData: () => load<T>(name),
  }
}
