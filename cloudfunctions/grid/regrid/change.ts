/** What every change of the grid does: find out whether it was done already, read, decide, write all of it or nothing. */
import { fail } from '@shared/errors'
import type { GridAction } from '@shared/grid/labels'
import type { Context } from '../../_platform/call/action'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import type { Member } from '../../_platform/call/members'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import { sha256 } from '../../_platform/personId'
import { ladderOf } from '@shared/grid/code'
import { runTransaction } from '../../_platform/data/transaction'
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

/**
 * Runs one change of the grid, tells the audit and whoever it concerns, and answers what is written of it. The same key with
 * the same body changes nothing a second time.
 * @param decide reads by the draft and changes it; it may run more than once
 * @throws keyReused, busy, and whatever `decide` throws
 */
export async function change(
  { actor, key, body, clock }: Context & { actor: Member },
  action: GridAction,
  { node, subject, what }: About,
  decide: (grid: GridDraft) => Promise<void>,
): Promise<GridChange> {
  const id = `g${sha256(`${actor.personId} ${key}`).slice(0, 24)}`
  const attempt = runTransaction(async transaction => {
    const done = await transaction.find(gridChanges, id)
    if (done && done.body !== body) throw fail('keyReused')
    if (done) return { made: done, isNew: false }
    const at = clock.now()
    const grid = new GridDraft(transaction, at)
    await decide(grid)
    const changed = await grid.write()
    const { says, who, places = changed.flatMap(ladderOf), regrid } = grid.told
    const said: GridChange = {
      _id: id,
      version: 0,
      at,
      by: { personId: actor.personId, name: actor.name },
      body,
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
    const written = withOutbox(said, grid.news.map(one => messageOf(one, at)), at) // prettier-ignore
    await transaction.insert(gridChanges, written)
    const entity = node ? `node:${node}` : personEntity(subject ?? actor.personId)
    // Whose post it was stands beside; of a border, only the sentence says what was done.
    const told = subject ? { subject, what } : { what: { ...what, says } }
    await record(transaction, { entity, action, by: auditActor(actor), ...told }, at)
    return { made: written, isNew: true }
  })
  const { made, isNew } = await attempt.catch(async (error: unknown) => {
    // What `decide` reads beside the transaction may be what this very call, sent twice, has just written.
    const done = await gridChanges.find(id)
    if (done?.body !== body) throw error
    return { made: done, isNew: false }
  })
  if (isNew && made.outboxAt) await deliverNow('gridChanges', id)
  return made
}
