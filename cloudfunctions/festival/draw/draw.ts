import { fail } from '@shared/errors'
import { drawInput, drawOutput } from '@shared/festival/draw'
import { action } from '../../_platform/call/action'
import { auditActor } from '../../_platform/privacy/audit'
import { entityOf } from '../audited'
import { editions, entries, sessions, type Session } from '../collections'
import { plannedSession, wholeOf, withSession } from '../editions/theEdition'
import { followedBy } from '../editions/turn'
import { drawnSession, ranking, type RankedRow } from './drawn'
import { hashOfList, ruleOf } from './list'
import { outcomesNow } from './outcomes'
import { pagesOfList, rankPages } from './pages'
import { refusedIn } from './steps'

/** The ranking that list and number make; what was altered meanwhile makes none. */
async function drawnUp(session: Session | null): Promise<RankedRow[]> {
  if (!session?.list || !session.drawn?.confirmedAt) return []
  const pages = await pagesOfList(session)
  const rows = pages.flatMap(page => page.rows)
  if (hashOfList(ruleOf(session), rows) !== session.list.hash)
    throw fail('damaged', { message: '名单和封好的不一样，不能开签，已经告诉管理员' })
  const ranked = ranking(session, session.drawn.number, rows)
  if (!session.drawn.drawnAt) await rankPages(pages, ranked)
  return ranked
}

/**
 * Draws a lottery, once: the public number and the published list make the ranking, and nothing else does. Who has places is settled in one write;
 * each sign-up hears of it at once, or within a minute.
 * @throws notFound, notNow before the number was confirmed and for a second draw, damaged when the list is not the published one
 */
export const draw = action
  .allow('festival.plan')
  .input(drawInput)
  .of(plannedSession)
  .output(drawOutput)
  .mutation(async ({ input, ctx }) => {
    const seen = await sessions.find(input.session)
    const ranked = await drawnUp(seen)
    const winners = ranked.filter(({ placed }) => placed)
    const placed = seen?.drawn?.drawnAt ? [] : await entries.findMany(winners.map(({ entry }) => entry))
    const session = await ctx
      .change(async ({ before, at, transaction }) => {
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
      .catch(async (error: unknown) => {
        await refusedIn(ctx, seen?._id ?? '', error)
        throw error
      })
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
