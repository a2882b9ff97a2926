/** What the steps of a draw share: a change of the session and the audit's row with it, and a row for what was refused. */
import { Failure, fail } from '@shared/errors'
import type { AuditAction } from '@shared/audit/labels'
import type { numberOutput } from '@shared/festival/draw'
import type * as z from '@shared/z'
import type { PersonContext } from '../../_platform/call/context'
import type { Decide } from '../../_platform/data/change'
import { auditActor } from '../../_platform/privacy/audit'
import { entityOf, noteRefused } from '../audited'
import { editions, type Edition, type Session } from '../collections'
import { editionIdOf } from '../editions/written'
import type { Time } from '../../_platform/time'

type Changing = PersonContext & { change(decide: Decide<Session, object, true>): Promise<Session> }

/**
 * Changes a session by a step of its draw.
 * @throws notFound, and whatever `decide` throws: that is in the audit then
 */
export async function step(
  ctx: Changing,
  action: AuditAction,
  decide: (before: Session, edition: Edition, at: Time) => { drawn: NonNullable<Session['drawn']> },
): Promise<Session> {
  let named = ''
  try {
    return await ctx.change(async ({ before, at, transaction }) => {
      if (!before) throw fail('notFound')
      named = before._id
      const edition = await transaction.find(editions, editionIdOf(before.edition))
      if (!edition) throw fail('notFound')
      const { drawn } = decide(before, edition, at)
      const what = { session: before._id, number: drawn.number }
      return {
        after: { ...before, drawn },
        audit: [{ entity: entityOf(named), action, by: auditActor(ctx.actor), what }],
      }
    })
  } catch (error) {
    await refusedIn(ctx, named, error)
    throw error
  }
}

/** Writes down what was refused because of the rules; what only failed is none of it. */
export async function refusedIn(ctx: PersonContext, session: string, error: unknown): Promise<void> {
  if (session === '' || !(error instanceof Failure) || !['notNow', 'forbidden', 'invalid'].includes(error.code)) return
  await noteRefused(ctx, session, error.message)
}

/** The number as staff see it. */
export function numberView({ _id, drawn }: Session): z.input<typeof numberOutput> {
  if (!drawn) throw fail('notFound')
  const { number, by, at, confirmedBy, confirmedAt } = drawn
  return { session: _id, number, by: by.name, at, confirmedBy: confirmedBy?.name ?? null, confirmedAt }
}
