/**
 * The local cloud's clock: the machine's, moved by an offset that lasts over a restart. The function processes follow it
 * (`functions/runner.cjs`), time-outs do not: they are real time.
 * `GET /control/clock` → `{ now, offsetMs, still }`; `POST /control/clock { now: ISO or ms } | { advance: ms }` moves it;
 * `{ still: true }` makes it stand between the moves, so that a run has the same times when it is repeated.
 */
import { HttpError, readObject, sendJson } from '../../http'
import { keep } from '../../keep'
import type { Plugin, PluginFactory } from '../../plugin'

/** What a function's process needs to tell the same time: an offset from the machine's clock, or where it stands still. */
export interface ClockReading {
  offset: number
  still: number | null
}

export interface Clock extends Plugin {
  /** Milliseconds since the epoch. */
  now(): number
  reading(): ClockReading
  /** Sets the clock to a time, in milliseconds since the epoch. */
  set(now: number): Promise<void>
  /** Moves the clock by milliseconds. */
  advance(ms: number): Promise<void>
  /** Tells whenever it was moved, and to when. */
  whenMoved(tell: (now: number) => void): void
  /** Makes it stand, or go on from where it stands. Not kept over a restart. */
  stand(still: boolean): Promise<void>
}

export const clock: PluginFactory<Clock> = async host => {
  const offset = await keep(host, 'clock', 0)
  let still: number | null = null
  const told: ((now: number) => void)[] = []
  const plugin: Clock = {
    name: 'clock',
    now: () => still ?? Date.now() + offset.value,
    reading: () => ({ offset: offset.value, still }),
    set(now) {
      if (still !== null) still = Math.round(now)
      return move(now - Date.now())
    },
    advance: ms => (still === null ? move(offset.value + ms) : plugin.set(still + ms)),
    whenMoved: tell => void told.push(tell),
    stand(stands) {
      const now = plugin.now()
      still = stands ? now : null
      return plugin.set(now)
    },
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
          const { now, advance, still: stands } = await readObject(request)
          if (typeof stands === 'boolean') await plugin.stand(stands)
          else if (typeof advance === 'number' && Number.isFinite(advance)) await plugin.advance(advance)
          else await plugin.set(parseTime(now))
          sendJson(response, show())
        },
      },
    ],
  }

  function move(ms: number): Promise<void> {
    offset.value = Math.round(ms)
    for (const tell of told) tell(plugin.now())
    return offset.save()
  }

  function show() {
    return { now: new Date(plugin.now()).toISOString(), offsetMs: offset.value, still: still !== null }
  }

  return plugin
}

function parseTime(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : value
  if (typeof time !== 'number' || !Number.isFinite(time)) {
    throw new HttpError(400, 'the clock needs { now: ISO text or milliseconds } { advance: milliseconds } or { still }')
  }
  return time
}
