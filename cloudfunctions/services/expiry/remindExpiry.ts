import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell } from '../../_platform/messages/tell'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds, type Time } from '../../_platform/time'
import { mandates } from '../../people/mandates/collections'
import { holdsAt, mandateId, namesServices } from '../../people/mandates/mandate'
import { permits, type Permit } from './collections'
import { remindersOf, sayEnding } from './permit'

/** Permits of one run; whoever is left waits for the next minute. */
const most = 100

/** Whoever has a permit, and the agent who noted it for them, are told that it ends, in time, each time once, though the timer runs twice or late. For the timer. */
export const remindExpiry = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    return sweepDue(permits, 'byDue', { before: addSeconds(now, 1), limit: most }, async permit => {
      const after = reminded(permit, now, await actsStill(permit, now))
      return after !== null && permits.save(permit, after)
    })
  })

/** Does the agent who noted it act for whoever has it at this moment? */
async function actsStill({ agent, who }: Permit, now: Time): Promise<boolean> {
  const mandate = agent ? await mandates.find(mandateId(who.personId, agent)) : null
  return mandate !== null && holdsAt(mandate, now) && namesServices(mandate)
}

/**
 * A permit after its owner was told of it; null while it is not time. Pure.
 * @param withAgent the agent who noted it is told too
 */
export function reminded(permit: Permit, now: Time, withAgent = false): Permit | null {
  const { until, dueAt, who, service } = permit
  if (until === null || dueAt === null || dueAt > now) return null
  const ahead = remindersOf(until)
  // After an outage one word stands for all that were missed.
  const told = ahead.filter(each => each <= now).length
  const after = { ...permit, version: permit.version + 1, told, dueAt: ahead[told] ?? null }
  const facts = { title: sayEnding(until, now), name: service.name, at: now }
  const helping = withAgent && permit.agent ? [{ personId: permit.agent, actingFor: who.personId }] : []
  return withOutbox(after, [who.personId, ...helping].map(to => tell(to, 'permitEnding', facts, service.id)), now) // prettier-ignore
}
