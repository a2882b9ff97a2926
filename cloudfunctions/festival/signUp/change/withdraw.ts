import { fail } from '@shared/errors'
import { entryView, withdrawInput } from '@shared/festival/signUp'
import { action } from '../../../_platform/call/action'
import { agree, ground } from '../../places/ground'
import { principal } from '../household'
import { householdsEntry } from '../theSession'
import { entryViewOf } from '../mine/view'
import { withdrawn } from './withdrawn'
import { writtenDown } from '../writtenDown'

/**
 * A household doesn't come after all: its places go to whoever waits. Doing it twice is doing it once.
 * @throws notFound for who did not sign up, notNow once they checked in
 */
export const withdraw = action
  .allow('festival.join')
  .input(withdrawInput)
  .of(householdsEntry)
  .ids({ for: principal })
  .output(entryView)
  .mutation(async ({ input, ctx }) => {
    const entry = await ctx.change(async ({ before, found, at }) => {
      if (!before) throw fail('notFound')
      const after = withdrawn(before, at)
      if (after) await writtenDown(ctx, found.for, 'withdraw', input.session)
      return after && { after }
    })
    const now = ctx.clock.now()
    const done = await agree(ground, entry, now)
    return entryViewOf(done.entry, done.session, { personId: ctx.actor.personId, now, ahead: null })
  })
