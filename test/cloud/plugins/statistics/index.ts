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

/** Sums by names that come from outside: a collection may be called `__proto__`. */
type Sums = Map<string, Sum>

type Running = Pick<CallRecord, 'operations' | 'examined'> & { actions: Map<string, number> }

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
        const { sum, byCollection } = functionEntry(caller.functionName)
        sums.push(sum)
        if (what.collection !== undefined) sums.push(entry(byCollection, what.collection))
      }
      for (const sum of sums) add(sum, what)
      if (caller.invocationId === undefined) return
      const running = counts.running.get(caller.invocationId) ?? begin(caller.invocationId)
      running.operations += 1
      running.examined += what.examined ?? 0
      running.actions.set(what.action, (running.actions.get(what.action) ?? 0) + 1)
    },
    ended(call) {
      const { actions, ...running } = counts.running.get(call.invocationId) ?? idle()
      counts.running.delete(call.invocationId)
      counts.calls.push({ ...call, ...running, actions: Object.fromEntries(actions) })
      if (counts.calls.length > callsKept) counts.calls.shift()
    },
    totals: () => ({
      ...counts.all,
      byAction: Object.fromEntries(counts.byAction),
      byFunction: Object.fromEntries(
        [...counts.byFunction].map(([name, { sum, byCollection }]) => [
          name,
          { ...sum, byCollection: Object.fromEntries(byCollection) },
        ]),
      ),
      byCollection: Object.fromEntries(counts.byCollection),
      byIndex: Object.fromEntries(counts.byIndex),
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

  function functionEntry(name: string): { sum: Sum; byCollection: Sums } {
    const known = counts.byFunction.get(name) ?? { sum: zero(), byCollection: new Map() }
    counts.byFunction.set(name, known)
    return known
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
    byAction: new Map() as Sums,
    byFunction: new Map<string, { sum: Sum; byCollection: Sums }>(),
    byCollection: new Map() as Sums,
    byIndex: new Map() as Sums,
    running: new Map<string, Running>(),
    calls: [] as CallRecord[],
  }
}

function idle(): Running {
  return { operations: 0, examined: 0, actions: new Map() }
}

function zero(): Sum {
  return { operations: 0, examined: 0, returned: 0 }
}

function entry(sums: Sums, key: string): Sum {
  const known = sums.get(key) ?? zero()
  sums.set(key, known)
  return known
}

function add(sum: Sum, what: Counted): void {
  sum.operations += 1
  sum.examined += what.examined ?? 0
  sum.returned += what.returned ?? 0
}
