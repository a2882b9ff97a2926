import { handedOverOutput } from '@shared/reports/takeBack'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { reports } from '../collections'
import { givenAway } from './givenAway'

/** What the caller gave over before a leave and whoever got it still has in hand: to be taken back, if they want to. Three trips. */
export const handedOver = action
  .allow('report.handle')
  .output(handedOverOutput)
  .query(async ({ ctx: { actor } }) => ({
    items: viewsOf(reports, await givenAway(actor.personId), ({ _id, no, category, place, state, holder }) => ({
      id: _id,
      no,
      category,
      place: place.name,
      state,
      holder: { name: holder?.name ?? '' },
    })),
  }))
