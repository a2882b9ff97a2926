import { checkInInput, checkInOutput } from '@shared/festival/day/gate'
import { action } from '../../../_platform/call/action'
import { newScan, scannedBy, scanView } from './theScan'
import { servedSession } from '../theSession'

/**
 * A household comes to its session: once, whoever shows its code. Who was first is in, and every other scan is listed. When that is, the gate
 * says and no plan: rain moves sessions at short notice.
 * @throws invalid for a code that is forged, old or another's, notNow for whoever has no place, notFound
 */
export const checkIn = action
  .allow('festival.serve')
  .input(checkInInput)
  .of(newScan)
  .ids({ session: servedSession })
  .output(checkInOutput)
  .mutation(async ({ input, ctx }) => scanView(await ctx.change(scannedBy(ctx.actor, input, false))))
