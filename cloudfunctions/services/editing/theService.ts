/** A service as it is named from outside, by those who write services and look at them. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { may, type Actor } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import type { Time } from '../../_platform/time'
import { services } from '../collections'
import type { Service } from '../schema'
import { begun } from './edited'

const mayWrite = (actor: Actor) => may(actor, 'service.edit', {}) || may(actor, 'service.review', {})

/** One that somebody changed already, or that is changed for the first time: the decision refuses what is no service. */
export const writtenService: Target<Service, { service: Id<'service'> }, 'service', false> = {
  collection: services,
  id: ({ service }) => service,
  may: (_service, { actor }) => mayWrite(actor),
  field: 'service',
  begins: 'ifAbsent',
  together: false,
}

/** The same to read it. One trip. @throws notFound, damaged for one that cannot be read: then nothing old is taken for it */
export async function serviceToWrite(id: Id<'service'>, { clock }: PersonContext): Promise<Service> {
  return soundOr(await services.find(id, { damagedToo: true }), id, clock.now())
}

/** @throws notFound, damaged */
export function soundOr(found: Service | null, id: string, at: Time): Service {
  if (found && services.sound([found]).length === 0) throw fail('damaged')
  return begun(id, found, at)
}
