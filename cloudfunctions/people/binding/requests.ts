import { requestsInput, requestsOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { bindings } from './collections'
import { pageOfDesks } from './desks'
import { requestView } from './views'

const usual = 20

/** The requests that the caller may decide, the oldest first. Two trips, the second one wide: a query for each desk. */
export const requests = action
  .allow('binding.decide')
  .input(requestsInput)
  .output(requestsOutput)
  .query(async ({ input: { state = 'pending', cursor, limit = usual }, ctx }) => {
    const page = await pageOfDesks(ctx.actor, 'oldestFirst', limit, deciders =>
      bindings.page('byDecider', { deciders, state }, { cursor, limit }),
    )
    return { items: viewsOf(bindings, page.items, requestView), next: page.next }
  })
