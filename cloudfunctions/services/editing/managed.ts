import { managedOutput } from '@shared/services/editing'
import { shippedServices } from '@config/community/services/shipped'
import { action } from '../../_platform/call/action'
import { services } from '../collections'
import { begun } from './edited'
import { managedRowOf } from './view'

/** All services, with what is written of each and waits for a second person. One trip. */
export const managed = action
  .allow('service.edit')
  .output(managedOutput)
  .query(async ({ ctx: { actor, clock } }) => {
    const ids = shippedServices.map(({ id }) => id)
    const changed = await services.findMany(ids)
    const at = clock.now()
    const all = ids.map(id => begun(id, changed.find(({ _id }) => _id === id) ?? null, at))
    return { items: all.map(service => managedRowOf(service, actor)) }
  })
