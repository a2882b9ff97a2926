/** How a typed call travels: tRPC's client over `wx.cloud.callFunction`, one function per router (ARCHITECTURE §1). */
import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
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

/** The last link of a router's client. `context.key` is the mutation's key, when a draft has to keep it over a restart. */
export const functionLink =
  <R extends AnyRouter>(name: string): TRPCLink<R> =>
  () =>
  ({ op }) =>
    observable(observer => {
      const key = op.type === 'mutation' ? ((op.context.key as string | undefined) ?? newKey()) : undefined
      call(name, { path: op.path, input: op.input, ...(key ? { key } : {}) }).then(
        data => {
          observer.next({ result: { type: 'data', data } })
          observer.complete()
        },
        (error: Error) => observer.error(TRPCClientError.from(error)),
      )
    })
