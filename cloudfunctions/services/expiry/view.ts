/** What ends, as its owner reads it. Pure. */
import type { Ending } from '@shared/services/expiry'
import { endingPermits } from '@config/community/expiry'
import type { DatedPost } from '../../_platform/call/members'
import type { DateText, Time } from '../../_platform/time'
import { lastDayOf } from '../../people/residence/lease'
import type { Permit } from './collections'
import { daysLeft, endingOf, sayEnding } from './permit'

export function permitView(
  { service, until, todo: said }: Pick<Permit, 'service' | 'until' | 'todo'>,
  now: Time,
): Ending {
  const todo = said ?? endingOf({ id: service.id })?.todo ?? ''
  const left = until === null ? null : daysLeft(until, now)
  const says =
    until === null ? '还没记哪天到期。记下来，快到期了提醒您' : [sayEnding(until, now), todo].filter(Boolean).join('。')
  return { kind: 'permit', service: service.id, name: service.name, until, daysLeft: left, says }
}

/** The landlord files a new lease with it. */
const leaseService = 'rentalFiling'

/** A tenant's lease, as the binding says. */
export function leaseView(until: DateText, now: Time): Ending {
  const says = `${sayEnding(until, now)}。还住的话，在「我的」里重新填租期，再请房东来备案`
  return { kind: 'lease', service: leaseService, name: '租房合同', until, daysLeft: daysLeft(until, now), says }
}

/** Everything of somebody that ends, the nearest first; what nobody noted stands last. */
export function endingsOf(posts: readonly DatedPost[], permits: readonly Permit[], now: Time): Ending[] {
  const leases = posts.flatMap(({ role, until }) =>
    role === 'resident' && until ? [leaseView(lastDayOf(until), now)] : [],
  )
  const known = permits.filter(({ until }) => until !== null)
  const unknown = endingPermits
    .filter(({ service }) => !known.some(permit => permit.service.id === service))
    .map(({ service, name }) => permitView({ service: { id: service, name }, until: null }, now))
  const dated = [...leases, ...known.map(permit => permitView(permit, now))]
  return [...dated.sort((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1)), ...unknown]
}
