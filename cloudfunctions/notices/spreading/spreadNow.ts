/** Begins the fan-out of a notice, and lets nobody wait for it: what is not out by then, the timer goes on with. */
import { wait } from '../../_platform/clock'
import { env } from '../../_platform/env'
import { logError } from '../../_platform/log'
import { callFunction } from '../../_platform/sdk'

/** Never throws: the notice is published. */
export async function spreadNow(id: string): Promise<void> {
  const spreading = Promise.resolve(callFunction('notices', { path: 'spread', input: { id } }))
  await Promise.race([
    spreading.catch((error: unknown) => logError('spread.failed', error, { notice: id })),
    wait(env.courierBudget),
  ])
}
