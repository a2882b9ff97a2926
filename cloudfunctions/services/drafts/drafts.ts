import { draftsOutput } from '@shared/services/drafts'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { speaksFor } from '../applying/view'
import { drafts as stored } from './collections'
import { draftRowOf } from './view'

/** Somebody has a handful. */
const most = 50

/** What the caller began and did not hand in, on whatever phone, the latest first; of whom they do not act for any more nothing. Two trips. */
export const drafts = action
  .allow('service.own')
  .output(draftsOutput)
  .query(async ({ ctx: { actor } }) => {
    const { items } = await stored.page(
      'byWriter',
      { writer: actor.personId },
      { limit: most, only: ({ over, whom }) => !over && speaksFor(actor, whom) },
    )
    return { items: viewsOf(stored, items, draft => draftRowOf(draft, actor)), next: null }
  })
