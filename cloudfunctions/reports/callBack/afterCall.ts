import { reportRules } from '@config/community/limits'
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'
import type { Change } from '../lifecycle/events'

/** Nobody was reached: it waits for another call, until it has been tried often enough. Otherwise the resident has said how it is. */
export function afterCall(
  { callBack }: Report,
  call: Extract<Change, { type: 'calledBack' }>,
  now: Time,
): Partial<Report> {
  if (!callBack) return {}
  if (call.reached) {
    const { solved, rating } = call
    return {
      callBackAt: null,
      callBack: { ...callBack, reached: true, solved, ...(rating ? { rating } : {}), at: now },
    }
  }
  const tries = callBack.tries + 1
  return tries < reportRules.callBackTries
    ? { callBack: { ...callBack, tries } }
    : { callBackAt: null, callBack: { ...callBack, tries, reached: false, at: now } }
}
