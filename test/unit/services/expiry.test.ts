/** What ends is told in time, and leads to a service that there is (DOMAIN §7). */
import { endingPermits, expiryRules } from '@config/community/expiry'
import { shippedServices } from '@config/community/services/shipped'
import { daysLeft, noted, remindersOf, sayEnding } from '../../../cloudfunctions/services/expiry/permit'
import { reminded } from '../../../cloudfunctions/services/expiry/remindExpiry'
import { leaseView } from '../../../cloudfunctions/services/expiry/view'

const now = '2026-11-25T10:00:00.000+08:00'
const permit = (until: string | null) =>
  noted(null, { _id: 'p#residencePermit', who: { personId: 'p', name: '李秀英' }, service: { id: 'residencePermit', name: '居住证签注' }, until }, now) // prettier-ignore

it('each leads to the guide of a service', () => {
  const ids = shippedServices.map(({ id }) => id)
  for (const { service } of endingPermits) expect(ids).toContain(service)
  expect(ids).toContain(leaseView('2026-12-31', now).service)
})

it('is told of at three moments, in their order, and never twice', () => {
  const until = '2027-03-31'
  expect(remindersOf(until)).toHaveLength(expiryRules.remindDays.length + 1)
  let current = permit(until)
  const said: string[] = []
  for (const at of remindersOf(until)) {
    expect(current.dueAt).toBe(at)
    const after = reminded(current, at)!
    said.push(after.outbox.at(-1)!.title)
    expect(reminded(after, at)).toBeNull()
    current = after
  }
  expect(said).toEqual(['还有 30 天到期', '还有 7 天到期', '已经到期了'])
  expect(current.dueAt).toBeNull()
})

it('after an outage one word stands for all that were missed, and says what is so then', () => {
  const after = reminded(permit('2027-03-31'), '2027-03-30T12:00:00.000+08:00')!
  expect(after.outbox.map(({ title }) => title)).toEqual(['还有 1 天到期'])
  expect(after.dueAt).toBe('2027-04-01T09:00:00.000+08:00')
})

it('what is near already when it is noted is not told of for what lies behind', () => {
  expect(permit('2026-12-10').dueAt).toBe('2026-12-03T09:00:00.000+08:00')
  expect(permit(null).dueAt).toBeNull()
})

it('counts days by the calendar', () => {
  expect([daysLeft('2026-11-25', now), daysLeft('2026-11-26', now), daysLeft('2026-11-24', now)]).toEqual([0, 1, -1])
  expect([sayEnding('2026-11-25', now), sayEnding('2026-11-24', now)]).toEqual(['今天到期', '已经到期了'])
})
