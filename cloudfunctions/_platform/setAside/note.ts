/** Writes down what a call left out. Never throws: the call has its answer. */
import { wait } from '../clock'
import { logError } from '../log'
import { personIdsIn } from '../personId'
import { _ } from '../sdk'
import { addMinutes, type Time } from '../time'
import { setAsides, type SetAside } from './collections'
import { keyOf, takePending, type Damaged } from './pending'

/** Milliseconds that an answer waits for it; the rest is done as long as the instance lives. */
const budget = 500
/** Documents that one call writes down; whoever meets the others next goes on with them. */
const mostAtOnce = 20
/** What was written down is not written again so soon by this instance. Minutes. */
const quiet = 10
const noted = new Map<string, Time>()

/** Costs a call without damage nothing. @param action that met it */
export async function noteSetAside(action: string, now: Time): Promise<void> {
  const quietUntil = (damaged: Damaged) => noted.get(keyOf(damaged)) ?? ''
  const fresh = takePending()
    .filter(damaged => quietUntil(damaged) <= now)
    // Never written down comes first: else whoever stands behind twenty others would wait for ever.
    .sort((one, other) => (quietUntil(one) < quietUntil(other) ? -1 : 1))
    .slice(0, mostAtOnce)
  if (fresh.length === 0) return
  const writing = Promise.all(fresh.map(damaged => note(damaged, action, now)))
  await Promise.race([writing.catch((error: unknown) => logError('setAside.failed', error, { action })), wait(budget)])
}

async function note(damaged: Damaged, action: string, now: Time): Promise<void> {
  const { collection, document, kind, fields } = damaged
  const found: SetAside = {
    _id: keyOf(damaged),
    version: 0,
    ...{ collection, document, kind, fields, action },
    at: now,
    mendedAt: null,
    mendedBy: null,
    isOpen: true,
    people: personIdsIn(document),
  }
  if (!(await setAsides.insert(found))) {
    // Somebody said that it was mended, and it is not. What was seen before that says nothing.
    const again = { kind, fields: _.set(fields), action, at: now, mendedAt: null, mendedBy: null, isOpen: true }
    await setAsides.updateIf(found._id, { isOpen: false, mendedAt: _.lt(now) }, { ...again, version: _.inc(1) })
  }
  noted.set(found._id, addMinutes(now, quiet))
}
