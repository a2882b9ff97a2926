import { isHarvested } from '@shared/festival/flow'
import { homeInput, homeOutput } from '@shared/festival/signUp'
import { action } from '../../../_platform/call/action'
import { newestAnnounced, newestWithOwn } from '../../editions/newest'
import { currentOf } from '../../editions/view'
import { fruitOfHome } from '../../fruit/handOut/fruitOf'
import { asApplicant, principal } from '../household'
import { ofNobody, shownSignUps, signUpsOf } from './signUpsOf'

/**
 * 柿子节 as it stands, and how a household stands in it: the caller's, or that of somebody for whom they act. For guests too, who have none.
 * One trip beyond reading the caller; one more for a household that waits, two where nothing is announced; from the harvest on those of its fruit.
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
    if (!who) return { current: currentOf(await newestAnnounced(now)), mine: ofNobody(ctx), fruit: null }
    const found = await newestWithOwn(now, who.home)
    if (!found) return { current: currentOf(null), mine: await signUpsOf(who, ctx), fruit: null }
    const [mine, fruit] = await Promise.all([
      shownSignUps(who, found.own, found.sessions, ctx),
      isHarvested(found.edition.state) ? fruitOfHome(found.edition.number, who.home) : null,
    ])
    return { current: currentOf(found), mine, fruit }
  })
