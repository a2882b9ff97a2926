/**
 * The local cloud's clock: the machine's, moved by an offset that lasts over a restart. The function processes follow it
 * (`functions/runner.cjs`), time-outs do not: they are real time.
 * `GET /control/clock` → `{ now, offsetMs }`; `POST /control/clock { now: ISO or ms } | { advance: ms }` moves it.
 */
import { HttpError, readObject, sendJson } from '../../http'
import { keep } from '../../keep'
import type { Plugin, PluginFactory } from '../../plugin'

export interface Clock extends Plugin {
  /** Milliseconds since the epoch. */
  now(): number
  /** Milliseconds between this clock and the machine's. */
  offset(): number
  /** Sets the clock to a time, in milliseconds since the epoch. */
  set(now: number): Promise<void>
  /** Moves the clock by milliseconds. */
  advance(ms: number): Promise<void>
}

export const clock: PluginFactory<Clock> = async host => {
  const offset = await keep(host, 'clock', 0)
  const plugin: Clock = {
    name: 'clock',
    now: () => Date.now() + offset.value,
    offset: () => offset.value,
    set: now => move(now - Date.now()),
    advance: ms => move(offset.value + ms),
    routes: [
      {
        method: 'GET',
        path: '/control/clock',
        async handle(_request, response) {
          sendJson(response, show())
        },
      },
      {
        method: 'POST',
        path: '/control/clock',
        async handle(request, response) {
          const { now, advance } = await readObject(request)
          if (typeof advance === 'number' && Number.isFinite(advance)) await plugin.advance(advance)
          else await plugin.set(parseTime(now))
          sendJson(response, show())
        },
      },
    ],
  }

  function move(ms: number): Promise<void> {
    offset.value = Math.round(ms)
    return offset.save()
  }

  function show() {
    return { now: new Date(plugin.now()).toISOString(), offsetMs: offset.value }
  }

  return plugin
}

function parseTime(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : value
  if (typeof time !== 'number' || !Number.isFinite(time)) {
    throw new HttpError(400, 'the clock needs { now: ISO text or milliseconds } or { advance: milliseconds }')
  }
  return time
}
