import { expiringOutput } from '@shared/services/expiry'
import { action } from '../../_platform/call/action'
import { permits } from './collections'
import { endingsOf } from './view'

/** What of the caller's ends, and when: leases as they are bound, permits as they noted them. One trip. */
export const expiring = action
  .allow('service.own')
  .output(expiringOutput)
  .query(async ({ ctx: { actor, clock } }) => {
    const { items } = await permits.page('byPerson', { 'who.personId': actor.personId }, { limit: 50 })
    return { items: endingsOf(actor.posts, items, clock.now()), next: null }
  })
