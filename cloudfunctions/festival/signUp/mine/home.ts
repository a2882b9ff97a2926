import { homeInput, homeOutput } from '@shared/festival/signUp'
import { action } from '../../../_platform/call/action'
import { newestAnnounced, newestWithOwn } from '../../editions/newest'
import { currentOf } from '../../editions/view'
import { asApplicant, principal } from '../household'
import { ofNobody, shownSignUps, signUpsOf } from './signUpsOf'

/**
 * 柿子节 as it stands, and how a household stands in it: the caller's, or that of somebody for whom they act. For guests too, who have none.
 * One trip beyond reading the caller; one more for a household that waits, two where nothing is announced.
 * @throws notFound for somebody for whom the caller does not act
 */
export const home = action
  .allow('festival.read')
  .input(homeInput)
  .ids({ for: principal })
  .output(homeOutput)
  .query(async ({ input, ctx }) => {
    const who = input.for === undefined ? asApplicant(ctx) : (ctx.found.for ?? null)
    const now = ctx.clock.now()
    if (!who) return { current: currentOf(await newestAnnounced(now)), mine: ofNobody(ctx) }
    const found = await newestWithOwn(now, who.home)
    const mine = found ? await shownSignUps(who, found.own, found.sessions, ctx) : await signUpsOf(who, ctx)
    return { current: currentOf(found), mine }
  })
