import type { Totals } from '@shared/festival/day/fruit'
import { days, type Day } from '../../gate/collections'
import { totalsOf } from './entry'

const none = { harvest: 0, handedOut: 0, leftOver: 0 }

/** The sums of an edition as they are now, and how far its ledger goes. One trip. */
export async function dayTotals(edition: number): Promise<Totals> {
  return totalsOf((await dayOf(edition)) ?? none)
}

/** The day of an edition; null before anything of it was counted. One trip. */
export const dayOf = (edition: number): Promise<Day | null> => days.find(String(edition))
