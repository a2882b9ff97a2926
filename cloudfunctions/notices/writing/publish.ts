import { fail } from '@shared/errors'
import { publishInput, publishOutput } from '@shared/notices/contract'
import { action } from '../../_platform/call/action'
import { sizeOf } from '../audience/everybody'
import { placesOf } from '../audience/places'
import { spreadNow } from '../spreading/spreadNow'
import { published } from './published'
import { managedNotice } from './theNotice'
import { actingIn, isSecondPerson, mayWrite } from './who'

/**
 * A notice that a second person has looked at goes out, or waits for its time; a correction takes the place of what it corrects. Whom it is for are told
 * by the fan-out, which this only begins.
 * @throws notFound, forbidden, notNow before somebody has looked at it, conflict
 */
export const publish = action
  .allow('notice.write')
  .input(publishInput)
  .of(managedNotice)
  .output(publishOutput)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const notice = await ctx.change(async ({ before, at }) => {
      if (!before) throw fail('notFound')
      if (!mayWrite(actor, before.column, before) && !isSecondPerson(actor, before)) throw fail('forbidden')
      const by = actingIn(actor, before.ladder)
      const { in: within, out } = before.audience
      const fresh = before.state === 'published' ? { in: within, out } : await placesOf(before.audience.node, at)
      const size = await sizeOf({ ...before.audience, ...fresh }, at)
      return published(before, { by, places: fresh, size, at })
    })
    if (notice.spreadAt !== null) await spreadNow(notice._id)
    const { _id: id, version, state, spread } = notice
    const recipients = spread?.of ?? (await sizeOf(notice.audience, ctx.clock.now()))
    return { id, version, state, recipients }
  })
