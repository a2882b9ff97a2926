/**
 * The timer, each minute. At rest it reads once and calls nothing (sweeps.ts). What is due it calls as a function of its own, so that one
 * that hangs or fails leaves the others alone. A timer runs at least once, perhaps twice and late (PLATFORM §4): every sweep bears that.
 */
import { clock } from '../_platform/clock'
import { findWithDue } from '../_platform/data/due'
import { logError } from '../_platform/log'
import { _ } from '../_platform/sdk'
import { callFromTimer } from '../_platform/timer'
import { scheduleId, schedules, type Schedule } from './collections'
import { nextAfter, probesOf, sweepsDue, type Result } from './plan'
import { sweeps, type Sweep } from './sweeps'

export async function main(): Promise<{ called: string[]; failed: string[] }> {
  const now = clock.now()
  const { next, due } = await look(now)
  const called = sweepsDue(sweeps, due, next, now)
  const results = await Promise.all(called.map(call))
  const after = nextAfter(sweeps, next, results, now)
  if (after !== next) await schedules.updateIf(scheduleId, {}, { next: _.set(after) })
  return {
    called: called.map(({ action }) => action),
    failed: results.flatMap(({ action, left }) => (left === null ? [action] : [])),
  }
}

async function look(now: string): Promise<{ next: Schedule['next']; due: boolean[] }> {
  const probes = probesOf(sweeps)
  const read = () => findWithDue<Schedule>(schedules, scheduleId, probes, now)
  // The very first run makes the document; whoever loses the race finds it there.
  const found = (await read()) ?? (await schedules.insert({ _id: scheduleId, next: [] }), await read())
  return { next: found?.document.next ?? [], due: found?.due ?? probes.map(() => true) }
}

async function call({ action }: Sweep): Promise<Result> {
  const [name = '', path = ''] = action.split('.')
  try {
    const { left } = ((await callFromTimer(name, path)) ?? {}) as { left?: unknown }
    return { action, left: typeof left === 'number' && left > 0 }
  } catch (error) {
    logError('sweep.failed', error, { name, path })
    return { action, left: null }
  }
}
