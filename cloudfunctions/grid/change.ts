/** What every change of the grid does: find out whether it was done already, read, decide, write all of it or nothing. */
import { fail } from '@shared/errors'
import type { AuditAction } from '@shared/audit/labels'
import type { Context } from '../_platform/action'
import { doerOf, personEntity, record } from '../_platform/audit'
import type { Member } from '../_platform/members'
import { deliverNow, withOutbox } from '../_platform/outbox'
import { sha256 } from '../_platform/personId'
import { runTransaction } from '../_platform/transaction'
import { gridChanges, type GridChange } from './collections'
import { GridDraft } from './draft'
import { messageOf } from './news'

/** What a change was about: a place's posts, or with none the caller's own. */
interface About {
  node?: string
  /** Whose post it was. */
  subject: string
  what: Record<string, string>
}

/**
 * Runs one change of posts, tells the audit, and whoever it concerns. The same key with the same body changes nothing a second time.
 * @param decide reads by the draft and changes it; it may run more than once
 * @throws keyReused, busy, and whatever `decide` throws
 */
export async function change(
  { actor, key, body, clock }: Context & { actor: Member },
  action: AuditAction,
  { node, subject, what }: About,
  decide: (grid: GridDraft) => Promise<void>,
): Promise<void> {
  const id = `g${sha256(`${actor.personId} ${key}`).slice(0, 24)}`
  const tells = await runTransaction(async transaction => {
    const done = await transaction.find(gridChanges, id)
    if (done && done.body !== body) throw fail('keyReused')
    if (done) return false
    const at = clock.now()
    const grid = new GridDraft(transaction, at)
    await decide(grid)
    const changed = await grid.write()
    const by = { personId: actor.personId, name: actor.name }
    const said = { _id: id, version: 0, at, by, body, action, nodes: changed, outbox: [], outboxAt: null }
    const news = grid.news.map((one, nth) => messageOf(one, `${id}.${nth}`, at))
    await transaction.insert(gridChanges, withOutbox<GridChange>(said, news, at))
    const entity = node ? `node:${node}` : personEntity(subject)
    await record(transaction, { entity, action, by: doerOf(actor), subject, what }, at)
    return news.length > 0
  })
  if (tells) await deliverNow('gridChanges', id)
}
