/** What every change of the grid does: find out whether it was done already, read, decide, write all of it or nothing. */
import { fail } from '@shared/errors'
import type { AuditAction } from '@shared/audit/labels'
import type { Context } from '../_platform/action'
import { doerOf, personEntity, record } from '../_platform/audit'
import type { Member } from '../_platform/members'
import { sha256 } from '../_platform/personId'
import { runTransaction } from '../_platform/transaction'
import { gridChanges } from './collections'
import { GridDraft } from './draft'

/** What a change was about: a place's posts, or with none the caller's own. */
interface About {
  node?: string
  /** Whose post it was. */
  subject: string
  what: Record<string, string>
}

/**
 * Runs one change of posts and tells the audit. The same key with the same body changes nothing a second time.
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
  await runTransaction(async transaction => {
    const done = await transaction.find(gridChanges, id)
    if (done && done.body !== body) throw fail('keyReused')
    if (done) return
    const at = clock.now()
    const grid = new GridDraft(transaction, at)
    await decide(grid)
    const changed = await grid.write()
    await transaction.insert(gridChanges, {
      _id: id,
      at,
      by: { personId: actor.personId, name: actor.name },
      body,
      action,
      nodes: changed,
    })
    const entity = node ? `node:${node}` : personEntity(subject)
    await record(transaction, { entity, action, by: doerOf(actor), subject, what }, at)
  })
}
