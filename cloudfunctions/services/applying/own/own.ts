/** What the steps of whoever applies share: one decision, what is told of it, and the use of a mandate. */
import { fail } from '@shared/errors'
import type { ApplicationView } from '@shared/services/applying'
import type { PersonContext } from '../../../_platform/call/context'
import type { Decide } from '../../../_platform/data/change'
import type { Told } from '../../../_platform/messages/tell'
import type { Time } from '../../../_platform/time'
import { useOfMandate } from '../handIn/mandate'
import type { Application, Doer } from '../schema'
import { stepped, type Step } from '../step'
import { viewOf } from '../view'

type Deciding<Found> = PersonContext & { change(decide: Decide<Application, Found, boolean>): Promise<Application> }

interface Own<Found> {
  event: 'correct' | 'withdraw' | 'rate'
  /** What it decides beside the state. */
  changes?(before: Application, found: Found, at: Time): Partial<Application> | Promise<Partial<Application>>
  note?: string | null
  tell?(after: Application, at: Time): Told[]
}

/** @throws notFound when it is not theirs, notNow, conflict */
export async function ownStep<Found>(
  ctx: Deciding<Found>,
  { event, changes, note = null, tell }: Own<Found>,
): Promise<ApplicationView> {
  const { actor } = ctx
  const by: Doer = { personId: actor.personId, name: actor.name, role: null }
  const application = await ctx.change(async ({ before, found, at, transaction }) => {
    if (!before) throw fail('notFound')
    const step: Step = { event, by, via: 'phone', at, note }
    // Refused by the table before anything is stored.
    stepped(before, step)
    const after = stepped(before, step, (await changes?.(before, found, at)) ?? {})
    const acting = transaction && before.applicant.personId !== actor.personId
    const audit = acting ? [await useOfMandate(transaction, before, actor, event, at)] : []
    return { after, tell: tell?.(after, at) ?? [], ...(transaction ? { audit } : {}) }
  })
  return viewOf(application, ctx)
}
