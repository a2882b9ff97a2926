import { expiringInput, expiringOutput } from '@shared/services/expiry'
import { action } from '../../_platform/call/action'
import { permits } from './collections'
import { permitsOf } from './thePermit'
import { endingsOf } from './view'

/** What of the caller's ends, or of whom they act for, and when: leases as they are bound, permits as they were noted. Two trips. @throws notFound */
export const expiring = action
  .allow('service.own')
  .input(expiringInput)
  .ids({ for: permitsOf })
  .output(expiringOutput)
  .query(async ({ ctx: { actor, clock, found } }) => {
    const { personId, posts } = found.for ?? actor
    const { items } = await permits.page('byPerson', { 'who.personId': personId }, { limit: 50 })
    return { items: endingsOf(posts, items, clock.now()), next: null }
  })
