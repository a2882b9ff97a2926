import { managedInput, managedOutput } from '@shared/notices/contract'
import { action } from '../../_platform/call/action'
import type { Equal } from '../../_platform/data/query'
import { viewsOf } from '../../_platform/setAside/each'
import { partsOf } from '../../grid/places/parts'
import { notices } from '../collections'
import { rowFor } from './view'
import { mayManage } from './who'

/** What is written, looked at and published in the caller's part of the grid, or what they wrote themselves; the newest first. Two trips. */
export const managed = action
  .allow('notice.write')
  .input(managedInput)
  .output(managedOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const { state, mine = false, cursor, limit } = input ?? {}
    const of: Equal = mine
      ? { 'author.personId': actor.personId }
      : { ladder: [...new Set([...partsOf(actor, 'notice.write'), ...partsOf(actor, 'notice.review')])] }
    const index = `by${mine ? 'Author' : 'Node'}${state ? 'State' : ''}`
    const { items, next } = await notices.page(
      index,
      { ...of, ...(state ? { state } : {}) },
      { cursor, limit, only: notice => mayManage(actor, notice) },
    )
    return { items: viewsOf(notices, items, rowFor(actor, clock.now())), next }
  })
