/** How a typed call travels: `api.reports.submit` over `wx.cloud.callFunction`, one function per router (ARCHITECTURE §1). */
import type { TRPCClient } from '@trpc/client'
import type { AnyRouter } from '@trpc/server'
import type { ActionAnswer } from '@shared/errors'
import { callFunction } from '@/platform/cloud'
import { newKey } from '@/platform/key'
import { TransportError } from '@/platform/transport'
import { CallError } from './errors'

/** A mutation whose answer was lost is sent again with the same key: the server answers it once. */
const tries = 2

async function call(name: string, event: { path: string; input: unknown; key?: string }): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = (await callFunction(name, event)) as ActionAnswer
      if (answer.ok) return answer.data
      throw new CallError(answer.error)
    } catch (error) {
      if (!(error instanceof TransportError) || error.offline || attempt >= tries) throw error
    }
  }
}

interface Options {
  /** The mutation's key, when a draft has to keep it over a restart. */
  context?: { key?: string }
}

/**
 * The typed client of one router. tRPC gives the types alone: its own client cannot be had without WebSockets and streams, 13 KB that
 * every phone would load before the first page.
 */
export const clientOf = <R extends AnyRouter>(name: string) =>
  new Proxy(
    {},
    {
      get: (_router, path: string) => ({
        query: (input: unknown) => call(name, { path, input }),
        mutate: (input: unknown, { context }: Options = {}) =>
          call(name, { path, input, key: context?.key ?? newKey() }),
      }),
    },
  ) as TRPCClient<R>
