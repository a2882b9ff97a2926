/** What the audit keeps of the festival: a chain for each session, and one for each edition. */
import { runTransaction } from '../_platform/data/transaction'
import type { PersonContext } from '../_platform/call/context'
import { personEntity, recordOnce } from '../_platform/privacy/audit'

/** The chain of an edition, or of one of its sessions. */
export const entityOf = (id: string) => `festival:${id}`

/** What somebody wanted and was not let, whoever they are: it is written down before they are told so. */
export async function noteRefused(ctx: PersonContext, session: string, says: string): Promise<void> {
  const refused = { entity: entityOf(session), action: 'refuseFestival', what: { session, says } } as const
  await runTransaction(transaction => recordOnce(transaction, ctx, refused))
}

/** The same of a sign-up that came too late: in the person's own chain, because many may come in the same moment. */
export async function noteLate(ctx: PersonContext, session: string): Promise<void> {
  const what = { session, says: '报名截止以后还想报名' }
  const refused = { entity: personEntity(ctx.actor.personId), action: 'refuseFestival', what } as const
  await runTransaction(transaction => recordOnce(transaction, ctx, refused))
}
