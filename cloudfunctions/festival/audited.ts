/** What the audit keeps of the festival: a chain for each session, and one for each edition. */
import { Failure, type ErrorCode } from '@shared/errors'
import { runTransaction } from '../_platform/data/transaction'
import type { PersonContext } from '../_platform/call/context'
import { personEntity, recordOnce } from '../_platform/privacy/audit'

/** The chain of an edition, or of one of its sessions. */
export const entityOf = (id: string) => `festival:${id}`

/** What the rules, and not chance, say no to. What was only written wrongly is told apart where that is no attempt at anything. */
const refusals: readonly ErrorCode[] = ['notNow', 'forbidden', 'damaged', 'invalid']

/**
 * What somebody wants of an edition or a session, and is not let, whoever they are: it is written down before they are told so. What only failed is none of it.
 * @param id the edition's or the session's; it must be one that there is
 * @throws whatever `asked` throws
 */
export async function noted<T>(ctx: PersonContext, id: string, asked: Promise<T>, codes = refusals): Promise<T> {
  return asked.catch(async (error: unknown) => {
    if (error instanceof Failure && codes.includes(error.code)) {
      const says = Object.values(error.fields ?? {})[0] ?? error.message
      const refused = { entity: entityOf(id), action: 'refuseFestival', what: { session: id, says } } as const
      await runTransaction(transaction => recordOnce(transaction, ctx, refused))
    }
    throw error
  })
}

/** The same of a sign-up that came too late: in the person's own chain, because many may come in the same moment. */
export async function noteLate(ctx: PersonContext, session: string): Promise<void> {
  const what = { session, says: '报名截止以后还想报名' }
  const refused = { entity: personEntity(ctx.actor.personId), action: 'refuseFestival', what } as const
  await runTransaction(transaction => recordOnce(transaction, ctx, refused))
}
