/** What every change of the grid does: find out whether it was done already, read, decide, write all of it or nothing. */
import { fail } from '@shared/errors'
import type { GridAction } from '@shared/grid/labels'
import type { Context } from '../_platform/action'
import type { Member } from '../_platform/members'
import { sha256 } from '../_platform/personId'
import { ladderOf } from '@shared/grid/code'
import { runTransaction } from '../_platform/transaction'
import { gridChanges, type GridChange } from './collections'
import { GridDraft } from './draft'

/**
 * Runs one change of the grid and answers what is written of it. The same key with the same body changes nothing a second time.
 * @param decide reads by the draft and changes it; it may run more than once
 * @throws keyReused, busy, and whatever `decide` throws
 */
export async function change(
  { actor, key, body, clock }: Context & { actor: Member },
  action: GridAction,
  decide: (grid: GridDraft) => Promise<void>,
): Promise<GridChange> {
  const id = `g${sha256(`${actor.personId} ${key}`).slice(0, 24)}`
  return runTransaction(async transaction => {
    const done = await transaction.find(gridChanges, id)
    if (done && done.body !== body) throw fail('keyReused')
    if (done) return done
    const at = clock.now()
    const grid = new GridDraft(transaction, at)
    await decide(grid)
    const changed = await grid.write()
    const { says, places = changed.flatMap(ladderOf), regrid } = grid.told
    const made: GridChange = {
      _id: id,
      at,
      by: { personId: actor.personId, name: actor.name },
      body,
      action,
      nodes: changed,
      places: [...new Set([...changed, ...places])],
      says,
      ...(regrid ? { regrid } : {}),
      startsAt: regrid && regrid.from > at ? regrid.from : null,
    }
    await transaction.insert(gridChanges, made)
    return made
  })
}
