/**
 * Timer triggers of the functions (`triggers` of function.json). A trigger calls asynchronously and without an identity; a
 * failed run comes twice more, a minute apart (PLATFORM §4). Time is the local cloud's clock: when it is moved, a trigger
 * that would have fired meanwhile is due once, for its latest moment.
 *
 * `POST /control/timers { name? }` runs what is due, or the named function or trigger now, and answers when all has
 * ended: `{ ran: [{ function, trigger, at, attempt, ok, error? }] }`. With timers `running` they also fire by themselves.
 */
import { HttpError, readObject, sendJson } from '../../http'
import type { Plugin, PluginFactory } from '../../plugin'
import type { Clock } from '../clock'
import type { Functions } from '../functions'
import type { Openapi } from '../openapi'
import { lastFiring, parseCron, type Cron } from './cron'

interface Trigger {
  function: string
  name: string
  cron: Cron
  /** Up to when it has been looked at, in milliseconds by the local cloud's clock. */
  checked: number
}

interface Run {
  trigger: Trigger
  /** The moment that the event names. */
  at: number
  /** 1 at first, 2 and 3 for the repeats. */
  attempt: number
  /** When the repeat may start. */
  dueAt: number
}

export interface RunReport {
  function: string
  trigger: string
  /** ISO time in UTC. */
  at: string
  attempt: number
  ok: boolean
  error?: string
}

export interface Timers extends Plugin {
  /** Runs what is due by now, and waits also for runs under way. */
  runDue(): Promise<RunReport[]>
  /** Runs the triggers of this name, or of the function of this name, though they are not due. */
  runNamed(name: string): Promise<RunReport[]>
}

const attempts = 3
const repeatMs = 60_000
const tickMs = 1000

export const timers: PluginFactory<Timers> = async host => {
  const triggers: Trigger[] = Object.entries(host.manifest.functions).flatMap(([name, spec]) =>
    (spec.triggers ?? []).flatMap(each =>
      each.type === 'timer'
        ? [{ function: name, name: each.name, cron: parseCron(each.config), checked: host.now() }]
        : [],
    ),
  )
  const repeats: Run[] = []
  const underWay = new Set<Promise<RunReport>>()
  let tick: NodeJS.Timeout | undefined

  const plugin: Timers = {
    name: 'timers',
    async start() {
      host.plugin<Clock>('clock').whenMoved(putBack)
      if (host.options.timers === 'running') tick = setInterval(startDue, tickMs).unref()
    },
    async stop() {
      clearInterval(tick)
    },
    async runDue() {
      // What WeChat tells by itself it has told by then.
      await host.plugin<Openapi>('openapi').pushDue()
      startDue()
      return Promise.all(underWay)
    },
    async runNamed(name) {
      await host.plugin<Openapi>('openapi').pushDue()
      const named = triggers.filter(trigger => trigger.name === name || trigger.function === name)
      return Promise.all(named.map(trigger => start({ trigger, at: host.now(), attempt: 1, dueAt: host.now() })))
    },
    routes: [
      {
        method: 'POST',
        path: '/control/timers',
        async handle(request, response) {
          const { name } = await readObject(request)
          const ran = typeof name === 'string' ? await plugin.runNamed(name) : await plugin.runDue()
          if (typeof name === 'string' && ran.length === 0) throw new HttpError(404, `there is no timer ${name}`)
          sendJson(response, { ran })
        },
      },
    ],
  }

  /** When the clock is put back, what comes again fires again, which a function must bear anyway; nothing waits for the time that was. */
  function putBack(now: number): void {
    for (const trigger of triggers) trigger.checked = Math.min(trigger.checked, now)
    for (const run of repeats) run.dueAt = Math.min(run.dueAt, now + repeatMs)
  }

  function startDue(): void {
    const now = host.now()
    for (const trigger of triggers) {
      const at = lastFiring(trigger.cron, trigger.checked, now)
      trigger.checked = now
      if (at !== undefined) void start({ trigger, at, attempt: 1, dueAt: now })
    }
    for (const run of repeats.splice(0)) {
      if (run.dueAt <= now) void start(run)
      else repeats.push(run)
    }
  }

  function start(run: Run): Promise<RunReport> {
    const report = execute(run)
    underWay.add(report)
    void report.finally(() => underWay.delete(report))
    return report
  }

  async function execute(run: Run): Promise<RunReport> {
    const { trigger, at, attempt } = run
    const report = { function: trigger.function, trigger: trigger.name, at: new Date(at).toISOString(), attempt }
    try {
      // The event of a timer (documentation of Tencent Cloud, product 583, "timer trigger").
      const event = { Type: 'Timer', TriggerName: trigger.name, Time: seconds(at), Message: '' }
      await host.plugin<Functions>('functions').callAsTrigger(trigger.function, event)
      return { ...report, ok: true }
    } catch (error) {
      if (attempt < attempts) repeats.push({ ...run, attempt: attempt + 1, dueAt: host.now() + repeatMs })
      return { ...report, ok: false, error: error instanceof Error ? error.message : String(error) }
    }
  }

  return plugin
}

function seconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}
