/**
 * Lets real processes run in an order that a seed decides. A request of a function is held until nothing computes any more:
 * every call under way waits for an answer. Then one of the waiting calls goes on, chosen by the seed. So two calls at
 * the same time interleave in all ways over many seeds, and in the same way when a seed is repeated.
 *
 * A transaction that nobody is at any more lives for half a minute by the clock of the story, and no longer than until somebody has to wait for it:
 * by the clock of the machine it would be another moment in each run.
 *
 * What one call asks at the same moment reaches the cloud in an order that is the machine's: now and then a story with such calls, of the festival
 * above all, goes another way when it is told again.
 */
import type { Answer, Plugin, PluginFactory } from '../cloud/plugin'
import type { DatabasePlugin } from '../cloud/plugins/database'
import type { Functions } from '../cloud/plugins/functions'
import type { Chance } from '../cloud/seed/chance'

export interface Scheduler extends Plugin {
  /** From here on this chance decides. */
  begin(chance: Chance): void
  /** Resolves when no call is under way and none of what calls left behind. */
  idle(): Promise<void>
}

const invoke = 'functions.invokeFunction'
/** PLATFORM §4. */
const life = 30_000
const day = 86_400_000

export const scheduler: PluginFactory<Scheduler> = async host => {
  const functions = () => host.plugin<Functions>('functions')
  const { transactions } = host.plugin<DatabasePlugin>('database')
  transactions.life = day
  // Nor does the time that a courier is waited for depend on how busy the machine is.
  for (const spec of Object.values(host.manifest.functions)) {
    spec.envVariables = { ...spec.envVariables, COURIER_BUDGET_MS: String(life) }
  }
  /** Requests that wait, by the call that sent them, in the order in which it did. */
  const held = new Map<string, (() => void)[]>()
  /** Requests that are carried out now, each with its call. */
  const carried = new Set<{ id: string; action: string }>()
  /** Of those the ones that wait for a transaction of somebody else. */
  const waiting = new Set<{ id: string; action: string }>()
  /** Transactions that were begun, with the call that did and when. */
  const begun = new Map<string, { id: string; at: number }>()
  const onIdle: (() => void)[] = []
  let chance: Chance | undefined
  let planned = false

  const plugin: Scheduler = {
    name: 'scheduler',
    begin: given => (chance = given),
    idle: () =>
      new Promise(done => {
        onIdle.push(done)
        plan()
      }),
    async start() {
      functions().whenEnded(plan)
      transactions.onWait = ({ caller, transaction, until }) => {
        const mine = [...carried].find(each => each.id === caller.invocationId && !waiting.has(each))
        if (!mine) return
        waiting.add(mine)
        void until.then(() => waiting.delete(mine))
        if (!functions().running.has(begun.get(transaction)?.id ?? '')) transactions.drop(transaction)
        plan()
      }
    },
    async around(request, caller, next): Promise<Answer> {
      const id = caller.invocationId
      if (id === undefined || !chance) return next()
      await new Promise<void>(release => {
        held.set(id, [...(held.get(id) ?? []), release])
        plan()
      })
      const mine = { id, action: request.action }
      carried.add(mine)
      for (const [transaction, { at }] of begun) if (at + life <= host.now()) end(transaction)
      try {
        const answer = await next()
        if ('transactionId' in answer) begun.set(String(answer.transactionId), { id, at: host.now() })
        return answer
      } finally {
        carried.delete(mine)
        plan()
      }
    },
  }

  function end(transaction: string): void {
    begun.delete(transaction)
    transactions.drop(transaction)
  }

  /** Looks again once what has arrived at the same time is here. */
  function plan(): void {
    if (planned) return
    planned = true
    setImmediate(() =>
      setImmediate(() => {
        planned = false
        goOn()
      }),
    )
  }

  function goOn(): void {
    const { running } = functions()
    // What a call left behind when it ended, or was killed: nobody waits for it, so it takes no part in the order.
    for (const id of held.keys()) if (!running.has(id)) return release(id)
    if (running.size === 0 && carried.size === 0) onIdle.splice(0).forEach(done => done())
    const children = new Map<string, number>()
    for (const parent of running.values()) if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1)
    const asking = new Map<string, number>()
    for (const each of carried) {
      const { id, action } = each
      if (waiting.has(each)) continue
      if (action !== invoke) return
      asking.set(id, (asking.get(id) ?? 0) + 1)
    }
    // A call of another function stands still only while that one is under way itself.
    for (const [id, count] of asking) if ((children.get(id) ?? 0) < count) return
    const stopped = new Set([...waiting].map(({ id }) => id))
    for (const id of running.keys()) if (!held.has(id) && !asking.has(id) && !stopped.has(id)) return
    // In the order in which the calls began: the order in which their requests arrive is chance of another kind.
    const ready = [...running.keys()].filter(id => held.has(id))
    if (chance && ready.length > 0) release(chance.pick(ready))
  }

  function release(id: string): void {
    const [first, ...rest] = held.get(id) ?? []
    if (rest.length > 0) held.set(id, rest)
    else held.delete(id)
    first?.()
  }

  return plugin
}
