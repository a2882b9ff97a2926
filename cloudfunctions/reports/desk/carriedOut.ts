/** What a hand-over and a taking back have in common: planned first, so that a call that was cut off goes on with the same reports, and answers alike. */
import type { HandedOver } from '@shared/reports/handOver'
import { idByKey } from '../../_platform/data/calls'
import type { Target } from '../../_platform/data/change'
import type { Collection } from '../../_platform/data/collection'
import { inFlight } from '../../_platform/data/inFlight'
import { deliverNow } from '../../_platform/messages/outbox'
import type { Report } from '../collections'
import { handOvers, type HandOver } from './collections'
import type { Outcome } from './givesOver'

/** Reports that are written at the same moment. */
const atOnce = 4

export const aHandOver: Target<HandOver, object, never, false> = {
  collection: handOvers,
  id: (_input, ctx) => idByKey('h', ctx),
  may: () => true,
  begins: 'byKey',
  together: false,
}

/** Gives over each report of a plan, tells whoever is to be told, and keeps what came of it. */
export async function carriedOut(
  reports: Collection<Report>,
  begun: HandOver,
  give: (id: string) => Promise<Outcome>,
): Promise<HandedOver> {
  const outcomes = await inFlight(atOnce, begun.reports, give)
  await Promise.all(outcomes.filter(each => each.carries).map(({ id }) => deliverNow(reports, id)))
  const failed = outcomes.flatMap(({ id, no, why }) => (why === null ? [] : [{ id, no, why }]))
  const answer = {
    moved: outcomes.length - failed.length,
    left: begun.begun.left,
    failed: [...begun.begun.failed, ...failed],
  }
  const isFirst = await handOvers.save(begun, { ...begun, version: begun.version + 1, answer })
  return isFirst ? answer : ((await handOvers.find(begun._id))?.answer ?? answer)
}
