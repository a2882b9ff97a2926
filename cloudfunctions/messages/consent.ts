import { consentInput, consentOutput } from '@shared/messages/contract'
import { messageRules } from '@config/community/messages'
import { fail } from '@shared/errors'
import type { TemplateId } from '@shared/messages/templates'
import { action, type PersonContext } from '../_platform/call/action'
import { guestDocument, isKnown, people, type Member } from '../_platform/call/members'
import { onceOnly } from '../_platform/data/calls'
import { _ } from '../_platform/sdk'
import type { Time } from '../_platform/time'
import { bindings } from '../people/binding/collections'

const { mostConsents: most } = messageRules
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
    const wanted = [...new Set(input.templates)]
    const before = await counted(personId, wanted, msgCredits, ctx)
    if (before)
      return {
        msgCredits: { ...before, ...Object.fromEntries(granted(wanted, before).map(t => [t, (before[t] ?? 0) + 1])) },
      }
    // It came before, or one of them is full meanwhile: then the others count.
    const credits = (await people.find(personId, { select: ['msgCredits'] }))?.msgCredits ?? {}
    await counted(personId, wanted, credits, ctx)
    return { msgCredits: (await people.find(personId, { select: ['msgCredits'] }))?.msgCredits ?? {} }
  })

type Credits = Record<string, number>
const granted = (wanted: TemplateId[], credits: Credits) => wanted.filter(t => (credits[t] ?? 0) < most)

/** Counts those that are not full. @param credits as they were read @returns them, or null when it was counted before, or one got full */
async function counted(
  personId: string,
  wanted: TemplateId[],
  credits: Credits,
  ctx: PersonContext,
): Promise<Credits | null> {
  const fields = granted(wanted, credits).map(t => `msgCredits.${t}`)
  if (fields.length === 0) return credits
  // The same tap sent twice counts once.
  const { condition, change } = onceOnly(ctx, ctx.calledAt)
  const room = Object.fromEntries(fields.map(field => [field, _.not(_.gte(most) as never)]))
  const added = Object.fromEntries(fields.map(field => [field, _.inc(1)]))
  return (await people.updateIf(personId, { ...condition, ...room }, { ...added, ...change })) ? credits : null
}

/**
 * A guest whose request is with the unit's lead can be told of the decision: a document without a post gives no right, and
 * holds nothing but the consent. A child's request counts only once a guardian has consented, because then it waits for the lead.
 */
async function rememberGuest(guest: Member, at: Time): Promise<void> {
  const { items } = await bindings.page('byPerson', { personId: guest.personId }, { limit: looked, select: ['state'] })
  if (!items.some(({ state }) => state === 'pending')) throw fail('notBound')
  await people.insert(guestDocument(guest, at))
}
