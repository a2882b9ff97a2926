import { managedOutput } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { allServices } from '../catalogue/inForce'
import { begun } from './edited'
import { managedRowOf } from './view'

/** All services, with what is written of each and waits for a second person. One trip. */
export const managed = action
  .allow('service.edit')
  .output(managedOutput)
  .query(async ({ ctx: { actor, clock } }) => {
    const at = clock.now()
    const all = await allServices()
    return { items: all.map(({ id, changed }) => managedRowOf(begun(id, changed, at), actor)) }
  })
