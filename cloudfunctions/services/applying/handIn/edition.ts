/** The edition by which somebody applied: kept before they do, so that whatever the service says later changes nothing of theirs. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { shippedServices } from '@config/community/services/shipped'
import type { Time } from '../../../_platform/time'
import { editionOf, keepEdition, keptEdition, type InForce } from '../../catalogue/inForce'

/** The editions that came with this release; its instance has each of them at hand. */
const shipped = new Map(shippedServices.map(spec => [editionOf(0, spec), spec]))

/** Of those that came with the release the ones that this instance has kept: they never change, and the next release finds them. */
const keptHere = new Set<string>()

/** One trip; of one that came with the release none, once this instance kept it. */
export async function kept(inForce: InForce, at: Time): Promise<void> {
  const { edition } = inForce
  if (keptHere.has(edition)) return
  await keepEdition(inForce, at)
  if (shipped.has(edition)) keptHere.add(edition)
}

/** One trip; of one that came with the release none. @throws notFound */
export const specOf = async (edition: string): Promise<ServiceSpec> => shipped.get(edition) ?? keptEdition(edition)
