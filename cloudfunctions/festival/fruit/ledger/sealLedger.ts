import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../../_platform/call/action'
import { runTransaction } from '../../../_platform/data/transaction'
import { eachOf } from '../../../_platform/setAside/each'
import type { Time } from '../../../_platform/time'
import { recentNumbers } from '../../editions/newest'
import { days } from '../../gate/collections'
import { linesOf, sealedIn, sealsOf } from './sealed'

/** Seals in the audit how far each ledger goes, where something was written since. For the timer, each hour; twice is once. */
export const sealLedger = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const found = await days.findMany(recentNumbers(now).map(String))
    const { done } = await eachOf(days, found, ({ edition }) => sealedAnew(edition, now))
    return { done, left: 0 }
  })

/** @returns whether there was something to seal */
async function sealedAnew(edition: number, now: Time): Promise<boolean> {
  const [last] = await sealsOf(edition, 1)
  return runTransaction(async transaction => {
    const day = await transaction.find(days, String(edition))
    if (!day || day.lines <= (last ? linesOf(last) : 0)) return false
    await sealedIn(transaction, day, now)
    return true
  })
}
