import { Failure } from '@shared/errors'
import { checkInManyInput, checkInManyOutput, type OfflineScan } from '@shared/festival/day/gate'
import { action, type PersonContext } from '../../../_platform/call/action'
import { canonical } from '../../../_platform/data/canonical'
import { change } from '../../../_platform/data/change'
import { logError } from '../../../_platform/log'
import { sha256 } from '../../../_platform/personId'
import type { Time } from '../../../_platform/time'
import { newScan, scannedBy, scanView } from './theScan'
import { sessionsOfScans } from '../theSession'

/**
 * What a scanner saw while it had no network. Each scan bears the key that it was made with, so that it counts once however often it is sent;
 * the scanner's clock is corrected by what it shows at sending. One that is refused harms no other.
 */
export const checkInMany = action
  .allow('festival.serve')
  .input(checkInManyInput)
  .ids({ scans: sessionsOfScans })
  .output(checkInManyOutput)
  .mutation(async ({ input: { clock, scans }, ctx }) => {
    const results: Awaited<ReturnType<typeof oneOf>>[] = []
    // One after the other, the earliest first: between two of the same household the order of the clock is the order here.
    for (const scan of [...scans].sort((one, other) => (one.at < other.at ? -1 : 1))) {
      results.push(await oneOf(ctx, scan, clock))
    }
    return { results: scans.flatMap(({ id }) => results.find(result => result.id === id) ?? []) }
  })

async function oneOf(ctx: PersonContext, scan: OfflineScan, clock: Time) {
  const { id } = scan
  // What the scanner's clock shows now is not what was scanned: sent again it shows something else.
  const asCall = { ...ctx, key: id, body: sha256(canonical(scan)) }
  try {
    const input = { ...scan, clock }
    const found = await change(asCall, newScan, input, () => Promise.resolve({}), scannedBy(ctx.actor, input, true))
    return { id, done: scanView(found), refused: null }
  } catch (error) {
    if (error instanceof Failure) {
      const says = Object.values(error.fields ?? {})[0] ?? error.message
      return { id, done: null, refused: { says, again: error.code === 'busy' } }
    }
    logError('festival.checkInMany', error, { scan: id })
    return { id, done: null, refused: { says: '这次没记上，请再传一次', again: true } }
  }
}
