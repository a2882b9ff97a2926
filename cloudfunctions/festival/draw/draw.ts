import { fail } from '@shared/errors'
import { drawInput, drawOutput } from '@shared/festival/draw'
import { action } from '../../_platform/call/action'
import { auditActor } from '../../_platform/privacy/audit'
import { entityOf, noted } from '../audited'
import { editions, entries, sessions, type Entry, type Session } from '../collections'
import { plannedSession, wholeOf, withSession } from '../editions/plan/theEdition'
import { followedBy } from '../editions/lifecycle/turn'
import { drawnSession, ranking, type RankedRow } from './drawn'
import { hashOfList, ruleOf } from './list/list'
import { outcomesNow } from './outcomes'
import { pagesOfList, rankPages } from './list/pages'

/** The ranking that list and number make; what was altered meanwhile makes none. */
async function drawnUp(session: Session | null): Promise<RankedRow[]> {
  if (!session?.list || !session.drawn?.confirmedAt) return []
  const pages = await pagesOfList(session)
  const rows = pages.flatMap(page => page.rows)
  if (hashOfList(ruleOf(session), rows) !== session.list.hash)
    throw fail('damaged', { message: '名单和封好的不一样，不能开签，已经记进审计' })
  const ranked = ranking(session, session.drawn.number, rows)
  if (!session.drawn.drawnAt) await rankPages(pages, ranked)
  return ranked
}

/** The sign-ups that were drawn, as they are now. Nobody who stands on the list goes away: who withdraws, or leaves by 注销, still has one. */
async function placedOf(winners: readonly RankedRow[]): Promise<Entry[]> {
  const found = await entries.findMany(winners.map(({ entry }) => entry))
  if (found.length < winners.length) throw fail('damaged', { message: '名单上有的报名不见了，不能开签，已经记进审计' })
  return found
}

/**
 * Draws a lottery, once: the public number and the published list make the ranking, and nothing else does. Who has places is settled in one write;
 * each sign-up hears of it at once, or within a minute. What is refused is in the audit.
 * @throws notFound, notNow before the number was confirmed and for a second draw, damaged when the list is not the published one
 */
export const draw = action
  .allow('festival.plan')
  .input(drawInput)
  .of(plannedSession)
  .output(drawOutput)
  .mutation(async ({ input, ctx }) => {
    const seen = await sessions.find(input.session)
    const ranked = await noted(ctx, input.session, drawnUp(seen))
    const winners = ranked.filter(({ placed }) => placed)
    const placed = seen?.drawn?.drawnAt ? [] : await noted(ctx, input.session, placedOf(winners))
    const asked = ctx.change(async ({ before, at, transaction }) => {
      if (!before) throw fail('notFound')
      const after = drawnSession(before, ranked, placed, at)
      // Else the number was confirmed after this began to look.
      if (seen?.drawn?.confirmedAt !== before.drawn?.confirmedAt) throw fail('conflict')
      const whole = await wholeOf(transaction, before.edition)
      const edition = followedBy(whole.edition, withSession(whole.sessions, after), at)
      if (edition.state !== whole.edition.state)
        await transaction.save(editions, whole.edition, { ...edition, version: edition.version + 1 })
      const what = { session: before._id, number: after.drawn?.number ?? '', hash: before.list?.hash ?? '' }
      return {
        after,
        audit: [{ entity: entityOf(before._id), action: 'drawFestival', by: auditActor(ctx.actor), what }],
      }
    })
    const session = await noted(ctx, input.session, asked)
    await outcomesNow(session._id, ctx.clock)
    const taken = winners.reduce((sum, { size }) => sum + size, 0)
    return {
      session: session._id,
      state: session.state,
      at: session.drawn?.drawnAt ?? ctx.clock.now(),
      entries: ranked.length,
      placed: winners.length,
      people: taken,
      free: session.plan.places - taken,
    }
  })
