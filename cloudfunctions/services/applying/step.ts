/** A step of an application: where it leads, whose hand it is in then, by when the next one is due, and what ends with it (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import { isOpenApplication, nextApplicationState, type ApplicationEvent } from '@shared/services/flow'
import type { StepWay } from '@shared/services/paperFlaws'
import { applicationMost } from '@config/community/applications'
import { addDays, type Time } from '../../_platform/time'
import type { Application, Doer } from './schema'
import { dueOf, wakesAtOf } from './times'

export interface Step {
  event: ApplicationEvent
  /** Null: a time that came. */
  by: Doer | null
  via: StepWay
  at: Time
  note?: string | null
}

/**
 * The application after a step.
 * @param changes what the step decides beside the state
 * @throws notNow when the table has no such step from here
 */
export function stepped(before: Application, step: Step, changes: Partial<Application> = {}): Application {
  const { event, by, via, at, note = null } = step
  const state = nextApplicationState(before.state, event)
  if (!state) throw fail('notNow')
  const timeline = [...before.timeline, { at, event, by, via, note }].slice(-applicationMost.timeline)
  const after: Application = { ...before, ...changes, state, timeline }
  // In another hand it is the same step: its clock runs on.
  if (state === before.state) return { ...after, wakesAt: wakesAtOf(after) }
  return timed({ ...after, stepAt: at, woken: 0 })
}

/** With the clock of the step that begins; what is over has none, and its photos go on the day that its service says. */
export function timed(after: Application): Application {
  const { state, stepAt, purgeDays } = after
  if (!isOpenApplication(state)) {
    const endedAt = after.endedAt ?? stepAt
    const purgeAt = after.sealedPapers === null ? null : addDays(endedAt, purgeDays)
    return { ...after, endedAt, purgeAt, dueAt: null, wakesAt: null }
  }
  const acceptedAt = after.acceptedAt ?? (state === 'accepted' ? stepAt : null)
  const dueAt = dueOf(state, { ...after, acceptedAt })
  return { ...after, acceptedAt, dueAt, wakesAt: wakesAtOf({ ...after, dueAt }) }
}
