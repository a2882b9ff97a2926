import { Failure } from '@shared/errors'
import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { writeDecision, type Decision } from '../../_platform/data/change'
import { withOutbox } from '../../_platform/messages/outbox'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds, type Time } from '../../_platform/time'
import { sizeOf } from '../audience/everybody'
import { placesOf } from '../audience/places'
import { callOff } from '../../messages/courier/callOff'
import { notices, type Notice } from '../collections'
import { expired, missed, published } from './published'

/** At one run; what is left waits for the next minute. */
const most = 20

/**
 * Notices whose time has come: they go out, or end (DOMAIN §5). For the timer; late, twice or after an outage each does so once, because the write asks
 * for the state that was read. A 公示 never ends here. What comes so late that it cannot go out any more goes back to whoever wrote it.
 */
export const releaseDue = action
  .allow('system')
  .output(z.object({ released: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    // What comes at this very moment has come.
    const before = addSeconds(now, 0.001)
    const { done, left } = await sweepDue(notices, 'byDue', { before, limit: most }, notice => release(notice, now))
    return { released: done, left }
  })

async function release(before: Notice, now: Time): Promise<boolean> {
  const decision = before.state === 'scheduled' ? await goesOut(before, now) : expired(before, now)
  if (!decision) {
    if (isOver(before)) await callOff(before._id, 'noticePublished')
    return writeDecision(notices, before, { after: { ...before, version: before.version + 1, dueAt: null } })
  }
  const after = { ...decision.after, version: before.version + 1 }
  return writeDecision(notices, before, { ...decision, after: withOutbox(after, decision.tell ?? [], now) })
}

const isOver = ({ state }: Notice) => state === 'withdrawn' || state === 'expired'

async function goesOut(before: Notice, at: Time): Promise<Decision<Notice>> {
  const places = await placesOf(before.audience.node, at)
  const size = await sizeOf({ ...before.audience, ...places }, at)
  // The fan-out is the timer's own next step: it is due at once.
  try {
    const { after } = published(before, { by: null, places, size, at })
    return { after: { ...after, spreadAt: at } }
  } catch (error) {
    if (error instanceof Failure && error.code === 'notNow') return missed(before, error.message, at)
    throw error
  }
}
