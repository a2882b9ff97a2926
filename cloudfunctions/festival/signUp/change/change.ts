import { fail } from '@shared/errors'
import { changeInput, entryView } from '@shared/festival/signUp'
import { action } from '../../../_platform/call/action'
import { sessions } from '../../collections'
import { agree, ground } from '../../places/ground'
import { checkOpen, checkSize } from '../enter/begin'
import { changed } from './changed'
import { principal } from '../household'
import { householdsEntry } from '../theSession'
import { entryViewOf } from '../mine/view'
import { writtenDown } from '../writtenDown'

/**
 * A household comes with more or fewer people, or likes to do something else; until sign-ups close. Who has places gives some back, or takes of
 * those that are free; who waits keeps their place in the line.
 * @throws notFound, notNow when it is closed, is asked about an offer, or there are not enough free places; invalid for too many people
 */
export const change = action
  .allow('festival.join')
  .input(changeInput)
  .of(householdsEntry)
  .ids({ for: principal })
  .output(entryView)
  .mutation(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const { partySize, roles } = input
    const entry = await ctx.change(async ({ before, found }) => {
      const session = await sessions.find(input.session)
      if (!before || !session) throw fail('notFound')
      checkOpen(session, now)
      checkSize(session, partySize)
      await writtenDown(ctx, found.for, 'change', input.session)
      return { after: await changed(ground, before, session, { partySize, roles }, now) }
    })
    const done = await agree(ground, entry, now)
    return entryViewOf(done.entry, done.session, { personId: ctx.actor.personId, now, ahead: null })
  })
