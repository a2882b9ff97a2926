/** A permit as its owner names it: by the service that renews it. */
import type { Id } from '@shared/ids'
import type { Target } from '../../_platform/data/change'
import { permits, type Permit } from './collections'
import { permitIdOf } from './permit'

export const ownPermit: Target<Permit, { service: Id<'service'> }, never, false> = {
  collection: permits,
  id: ({ service }, { actor }) => permitIdOf(actor.personId, service),
  may: ({ who }, { actor }) => who.personId === actor.personId,
  begins: 'ifAbsent',
  together: false,
}
