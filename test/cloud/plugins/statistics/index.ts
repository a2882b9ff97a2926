/**
 * Counts what the services did: the benches and the preview read it at `GET /control/stats`, `DELETE` resets it.
 * A request that names its invocation is counted to that function and call; `operations` are requests to a service.
 */
import { sendJson } from '../../http'
import type { Caller, Counted, Plugin, PluginFactory } from '../../plugin'

interface Sum {
  operations: number
  examined: number
  returned: number
}

type Running = Pick<CallRecord, 'operations' | 'examined' | 'actions'>

export interface CallRecord {
  invocationId: string
  function: string
  /** The event's `path`: the action that was called. */
  path: string | null
  /** The invocation that called this one, when a function called it. */
  parent: string | null
  operations: number
  examined: number
  /** How often each action was asked for. */
  actions: Record<string, number>
  coldStart: boolean
  ok: boolean
  /** From the start of the function's work to its end, without waiting for an instance. */
  ms: number
}

export interface Statistics extends Plugin {
  count(caller: Caller, what: Counted): void
  /** A call has ended; its counted operations join the record. */
  ended(call: Omit<CallRecord, keyof Running>): void
  totals(): Record<string, unknown>
  reset(): void
}

const callsKept = 200

export const statistics: PluginFactory<Statistics> = async () => {
  let counts = empty()

  const plugin: Statistics = {
    name: 'statistics',
    count(caller, what) {
      const sums = [counts.all, entry(counts.byAction, what.action)]
      if (what.collection !== undefined) sums.push(entry(counts.byCollection, what.collection))
      if (what.index !== undefined) {
        sums.push(entry(counts.byIndex, `${what.collection ?? ''}.${what.index ?? '(scan)'}`))
      }
      if (caller.functionName !== undefined) {
        const own = (counts.byFunction[caller.functionName] ??= { ...zero(), byCollection: {} })
        sums.push(own)
        if (what.collection !== undefined) sums.push(entry(own.byCollection, what.collection))
      }
      for (const sum of sums) add(sum, what)
      if (caller.invocationId === undefined) return
      const running = counts.running.get(caller.invocationId) ?? begin(caller.invocationId)
      running.operations += 1
      running.examined += what.examined ?? 0
      running.actions[what.action] = (running.actions[what.action] ?? 0) + 1
    },
    ended(call) {
      const running = counts.running.get(call.invocationId) ?? idle()
      counts.running.delete(call.invocationId)
      counts.calls.push({ ...call, ...running })
      if (counts.calls.length > callsKept) counts.calls.shift()
    },
    totals: () => ({
      ...counts.all,
      byAction: counts.byAction,
      byFunction: counts.byFunction,
      byCollection: counts.byCollection,
      byIndex: counts.byIndex,
      calls: counts.calls,
    }),
    reset: () => (counts = empty()),
    routes: [
      {
        method: 'GET',
        path: '/control/stats',
        async handle(_request, response) {
          sendJson(response, plugin.totals())
        },
      },
      {
        method: 'DELETE',
        path: '/control/stats',
        async handle(_request, response) {
          plugin.reset()
          sendJson(response, {})
        },
      },
    ],
  }

  /** What a function still does after its answer is counted too, but has no record left to join: forgotten in time. */
  function begin(invocationId: string): Running {
    const running = idle()
    counts.running.set(invocationId, running)
    if (counts.running.size > 10_000) {
      const oldest = counts.running.keys().next()
      if (!oldest.done) counts.running.delete(oldest.value)
    }
    return running
  }

  return plugin
}

function empty() {
  return {
    all: zero(),
    byAction: {} as Record<string, Sum>,
    byFunction: {} as Record<string, Sum & { byCollection: Record<string, Sum> }>,
    byCollection: {} as Record<string, Sum>,
    byIndex: {} as Record<string, Sum>,
    running: new Map<string, Running>(),
    calls: [] as CallRecord[],
  }
}

function idle(): Running {
  return { operations: 0, examined: 0, actions: {} }
}

function zero(): Sum {
  return { operations: 0, examined: 0, returned: 0 }
}

function entry(sums: Record<string, Sum>, key: string): Sum {
  return (sums[key] ??= zero())
}

function add(sum: Sum, what: Counted): void {
  sum.operations += 1
  sum.examined += what.examined ?? 0
  sum.returned += what.returned ?? 0
}
