import { consentInput, consentOutput } from '@shared/messages/contract'
import { fail } from '@shared/errors'
import { action } from '../_platform/call/action'
import { guestDocument, isKnown, people, type Member } from '../_platform/call/members'
import { onceOnly } from '../_platform/data/calls'
import { _ } from '../_platform/sdk'
import type { Time } from '../_platform/time'
import { bindings } from '../people/binding/collections'

/** What WeChat keeps of unused consents is not told; ours are capped so that a broken client cannot run them up. */
const most = 50
/** Of a guest's newest requests so many are looked through for one that waits. */
const looked = 5

/**
 * Counts what the person just agreed to in WeChat's dialog: one tap is one message (DOMAIN §5). The client says it, and
 * WeChat has the last word when a message is sent: a count that is too high only costs a try.
 * @throws notBound for a guest who waits for nothing
 */
export const consent = action
  .allow('message.read')
  .input(consentInput)
  .output(consentOutput)
  .mutation(async ({ input, ctx }) => {
    const { personId, msgCredits } = ctx.actor
    if (!isKnown(ctx.actor)) await rememberGuest(ctx.actor, ctx.clock.now())
    const granted = [...new Set(input.templates)].filter(t => (msgCredits[t] ?? 0) < most)
    if (granted.length === 0) return { msgCredits }
    const added = Object.fromEntries(granted.map(t => [`msgCredits.${t}`, _.inc(1)]))
    // The same tap sent twice counts once.
    const { condition, change } = onceOnly(ctx, ctx.calledAt)
    if (await people.updateIf(personId, condition, { ...added, ...change }))
      return { msgCredits: { ...msgCredits, ...Object.fromEntries(granted.map(t => [t, (msgCredits[t] ?? 0) + 1])) } }
    const person = await people.find(personId, { select: ['msgCredits'] })
    return { msgCredits: person?.msgCredits ?? {} }
  })

/**
 * A guest whose request is with the unit's lead can be told of the decision: a document without a post gives no right, and
 * holds nothing but the consent. A child's request counts only once a guardian has consented, because then it waits for the lead.
 */
async function rememberGuest(guest: Member, at: Time): Promise<void> {
  const { items } = await bindings.page('byPerson', { personId: guest.personId }, { limit: looked, select: ['state'] })
  if (!items.some(({ state }) => state === 'pending')) throw fail('notBound')
  await people.insert(guestDocument(guest, at))
}
