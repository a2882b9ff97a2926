import { fail } from '@shared/errors'
import { shareOutInput, shareOutOutput } from '@shared/festival/day/fruit'
import { action } from '../../../_platform/call/action'
import { rounds } from '../collections'
import { everyHome } from './homes'
import { spread } from './spread'
import { begunIn, roundToCome } from './theRound'
import { writer } from '../ledger/theLine'

/**
 * What was weighed is shared out among all homes, by the rule that was announced: once, however often it is called, and once more for what was
 * weighed since, where it is worth it. Stopped in between, another call or the timer goes on; `done` says when every home has its share.
 * @throws notFound, notNow before anything was weighed
 */
export const shareOut = action
  .allow('festival.plan')
  .input(shareOutInput)
  .of(roundToCome)
  .output(shareOutOutput)
  .mutation(async ({ input: { edition }, ctx }) => {
    const there = await rounds.find(await roundToCome.id({ edition }, ctx))
    const homes = there ? [] : await everyHome(edition, ctx.clock.now())
    const found = await ctx.change(async ({ before, at, transaction }) => {
      if (before) return null
      if (homes.length === 0) throw fail('conflict')
      return { after: await begunIn(transaction, { edition, homes, by: writer(ctx.actor), at }) }
    })
    const now = found.doneAt ? found : await spread(found, ctx.clock)
    const { round, rule, grams, least, most, delivered, doneAt } = now
    return { edition, round, by: rule, grams, homes: now.homes, least, most, delivered, done: doneAt !== null }
  })
