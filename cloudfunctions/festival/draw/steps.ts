/** What the steps of a draw share: a change of the session and the audit's row with it, also for what was refused. */
import { fail } from '@shared/errors'
import type { AuditAction } from '@shared/audit/labels'
import type { numberOutput } from '@shared/festival/draw'
import type * as z from '@shared/z'
import type { PersonContext } from '../../_platform/call/context'
import type { Decide } from '../../_platform/data/change'
import { auditActor } from '../../_platform/privacy/audit'
import { entityOf, noted } from '../audited'
import { editions, type Edition, type Session } from '../collections'
import { editionIdOf } from '../editions/plan/written'
import type { Time } from '../../_platform/time'

type Changing = PersonContext & { change(decide: Decide<Session, object, true>): Promise<Session> }

/**
 * Changes a session by a step of its draw.
 * @throws notFound, and whatever `decide` throws: that is in the audit then
 */
export async function step(
  ctx: Changing,
  action: AuditAction,
  session: string,
  decide: (before: Session, edition: Edition, at: Time) => { drawn: NonNullable<Session['drawn']> },
): Promise<Session> {
  const asked = ctx.change(async ({ before, at, transaction }) => {
    if (!before) throw fail('notFound')
    const edition = await transaction.find(editions, editionIdOf(before.edition))
    if (!edition) throw fail('notFound')
    const { drawn } = decide(before, edition, at)
    const what = { session, number: drawn.number }
    return {
      after: { ...before, drawn },
      audit: [{ entity: entityOf(session), action, by: auditActor(ctx.actor), what }],
    }
  })
  return noted(ctx, session, asked)
}

/** The number as staff see it. */
export function numberView({ _id, drawn }: Session): z.input<typeof numberOutput> {
  if (!drawn) throw fail('notFound')
  const { number, by, at, confirmedBy, confirmedAt } = drawn
  return { session: _id, number, by: by.name, at, confirmedBy: confirmedBy?.name ?? null, confirmedAt }
}
