import { matchedOutput } from '@shared/people/contract'
import * as z from '@shared/z'
import { bindingRules } from '@config/community/limits'
import { action } from '../../_platform/call/action'
import { addDays } from '../../_platform/time'
import { bindings } from './collections'
import { desksOf, isOwn } from './deciders'
import { isByRoster } from './undo'
import { requestView } from './views'

/** More than move in within those days below one node. */
const most = 50

/**
 * Whom the roster bound lately in the part of the grid that the caller answers for, the newest first: they can decline it
 * afterwards. Two trips, the second one wide.
 */
export const matched = action
  .allow('binding.decide')
  .input(z.optional(z.strictObject({})))
  .output(matchedOutput)
  .query(async ({ ctx: { actor, clock } }) => {
    const from = addDays(clock.now(), -bindingRules.objectDays)
    const pages = await Promise.all(
      desksOf(actor).map(deciders =>
        bindings.page('byDecider', { deciders, state: 'approved' }, { from, limit: most }),
      ),
    )
    const found = new Map(pages.flatMap(({ items }) => items.map(item => [item._id, item])))
    const items = [...found.values()]
      .filter(request => isByRoster(request) && !isOwn(actor, request))
      .sort((one, other) => (one.at < other.at ? 1 : -1))
    return { items: items.slice(0, most).map(requestView) }
  })
