/** The only reader of the machine's clock and chance in the functions: elsewhere both come in as arguments. */
import { randomUUID } from 'node:crypto'
import { fromEpoch, type Time } from './time'

export interface Clock {
  now(): Time
}

export const clock: Clock = { now: () => fromEpoch(Date.now()) }

/** A fresh unguessable identifier. */
export const freshId = () => randomUUID()

/** A number from 0 to below 1, for the pause before another try. */
export const chance = () => Math.random()

/** Milliseconds that a measured step took. */
export function stopwatch() {
  const started = Date.now()
  return () => Date.now() - started
}

/** Resolves after so many milliseconds; for a budget of waiting, never for a rule of the domain. */
export const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())
