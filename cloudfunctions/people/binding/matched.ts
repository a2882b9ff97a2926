import { matchedInput, matchedOutput } from '@shared/people/contract'
import { bindingRules } from '@config/community/limits'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { addDays } from '../../_platform/time'
import { bindings } from './collections'
import { pageOfDesks } from './desks'
import { rosterDecides } from './onRoster'
import { isByRoster } from './undo'
import { requestView } from './views'

const usual = 20

/**
 * Whom the roster bound lately in the part of the grid that the caller answers for, the newest first: they can decline it
 * afterwards. Two trips, the second one wide: a query for each desk.
 */
export const matched = action
  .allow('binding.decide')
  .input(matchedInput)
  .output(matchedOutput)
  .query(async ({ input: { cursor, limit = usual } = {}, ctx: { actor, clock } }) => {
    const from = addDays(clock.now(), -bindingRules.objectDays)
    const byRoster = { 'decidedBy.personId': rosterDecides.personId }
    const page = await pageOfDesks(actor, 'newestFirst', limit, deciders =>
      bindings.page('byRoster', { deciders, ...byRoster }, { cursor, limit, from, backwards: true }),
    )
    return { items: viewsOf(bindings, page.items.filter(isByRoster), requestView), next: page.next }
  })
