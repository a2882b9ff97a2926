/** What an older version of the app kept on the phone, as this one sends it: whatever was typed stays. Pure. */
import { eventLabels, pauseReasons, type WaitingFor } from '@shared/reports/labels'
import { staffVerbs, type Outgoing } from './outgoing'

/** That something may wait was asked for by a verb of its own, and said for what by a word of a list. */
interface FormerPause {
  waitsFor?: string
  waitingFor?: WaitingFor
  reason?: string
}

/** The list as it was kept. What nobody sends any more is not sent, and says so. */
export const restored = (kept: readonly Outgoing[]): Outgoing[] =>
  kept.map(change => {
    const verb: string = change.verb
    if (verb === 'askSuspend' || verb === 'suspend') return { ...change, verb: 'suspend', input: pauseOf(change.input) }
    return staffVerbs.some(known => known === verb)
      ? change
      : { ...change, problem: '小程序更新了，这一步没发出去。请看进展，再办一次' }
  })

function pauseOf(input: FormerPause): Outgoing['input'] {
  const { waitsFor, ...rest } = input
  const meant = pauseReasons.find(({ key }) => key === waitsFor)
  return meant ? { ...rest, waitingFor: meant.waitingFor, reason: rest.reason || meant.reason } : input
}

/** What a step is called, one that there is no more too. */
export const stepLabel = (verb: string) => (eventLabels as Partial<Record<string, string>>)[verb] ?? '以前的一步'
