/** What every change of the grid is: nodes, people, the history and the audit, written as one. */
import { ladderOf } from '@shared/grid/code'
import type { GridAction } from '@shared/grid/labels'
import type { PersonContext } from '../../_platform/call/context'
import { idByKey } from '../../_platform/data/calls'
import { type Decide, type Target } from '../../_platform/data/change'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { gridChanges, type GridChange } from './collections'
import { GridDraft } from './draft'
import { messageOf } from '../posts/news'

/** What a change was about: a place's posts, or with none the caller's own. */
interface About {
  node?: string
  /** Whose post it was. */
  subject?: string
  what: Record<string, string>
}

/** What a change of the grid, of posts or of leave writes: its own row in the history, with all that it changes. */
export const gridChange: Target<GridChange, object, never, true> = {
  collection: gridChanges,
  id: (_input, ctx) => idByKey('g', ctx),
  may: () => true,
  begins: 'byKey',
  together: true,
}

/**
 * The decision of a change: the draft reads and changes the grid, and what it says of itself becomes the row, the messages and the audit.
 * @param draw changes the draft; it may run more than once
 */
export const gridDecision =
  <Found>(
    { actor }: PersonContext,
    action: GridAction,
    { node, subject, what }: About,
    draw: (grid: GridDraft, found: Found) => Promise<void>,
  ): Decide<GridChange, Found, true> =>
  async ({ transaction, found, at, id }) => {
    const grid = new GridDraft(transaction, at)
    await draw(grid, found)
    const changed = await grid.write()
    const { says, who, places = changed.flatMap(ladderOf), regrid } = grid.told
    const after: GridChange = {
      _id: id,
      version: 0,
      at,
      by: { personId: actor.personId, name: actor.name },
      action,
      nodes: changed,
      places: [...new Set([...changed, ...places])],
      says,
      who: who ? { personId: who.personId, name: who.name } : null,
      ...(regrid ? { regrid } : {}),
      startsAt: regrid && regrid.from > at ? regrid.from : null,
      outbox: [],
      outboxAt: null,
    }
    const entity = node ? `node:${node}` : personEntity(subject ?? actor.personId)
    // Whose post it was stands beside; of a border, only the sentence says what was done.
    const about = subject ? { subject, what } : { what: { ...what, says } }
    return {
      after,
      tell: grid.news.map(one => messageOf(one, at)),
      audit: [{ entity, action, by: auditActor(actor), ...about }],
    }
  }
