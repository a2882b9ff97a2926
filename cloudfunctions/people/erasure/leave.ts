import { leaveInput, leaveOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { begin, goOn } from './departure'

/**
 * 注销: nothing is held of the caller any more, but for reports, which go on under a name by chance (DOMAIN §3). Whoever holds a post
 * hands it over first. Interrupted anywhere, the timer goes on with it; afterwards the openid is a guest's and can begin anew.
 * @throws notNow while they hold a post or will hold one
 */
export const leave = action
  .allow('person.own')
  .input(leaveInput)
  .output(leaveOutput)
  .mutation(async ({ ctx }) => {
    const departure = await begin(ctx)
    const done = departure.passes > 0 || (await goOn(departure, ctx.clock))
    return { done, says: done ? '已经注销。您的资料都清掉了' : '已经注销。资料比较多，几分钟内全部清完，不用等着' }
  })
