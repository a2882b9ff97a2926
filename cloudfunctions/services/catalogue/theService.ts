/** A service as it is named from outside. */
import type { Id } from '@shared/ids'
import { inForce, type InForce } from './inForce'

/** For everybody: what a service asks is no secret. @throws notFound for what is none */
export const offeredService = (id: Id<'service'>): Promise<InForce> => inForce(id)
