import { fail } from '@shared/errors'
import { importOutput, rosterFileInput, type RosterImport } from '@shared/roster/contract'
import { rosterRules } from '@config/community/limits'
import { action } from '../_platform/action'
import { doerOf, record } from '../_platform/audit'
import { runTransaction } from '../_platform/transaction'
import { rosterImports, type RosterImportRecord } from './collections'
import { countsOf, look } from './look'
import { topsOf } from './scope'
import { claim, discard, fileKey } from './upload'
import { writeAll } from './write'

/**
 * Puts a file's people on the roster and deletes the file. It may be cut off anywhere and called again: what is written is
 * found and not written twice, and the end answers the same however often it is asked. A file with errors is refused whole:
 * of a half-imported one nobody knows afterwards who is missing, and the mended file costs no more.
 * @throws invalid with the first error, fileRefused, notFound when it is somebody else's file
 */
export const importRoster = action
  .allow('roster.write')
  .input(rosterFileInput)
  .output(importOutput)
  .mutation(async ({ input: { file }, ctx: { actor, clock } }): Promise<RosterImport> => {
    const at = clock.now()
    const done = await rosterImports.find(fileKey(file))
    if (done) return finish(done, file, actor.personId)
    await claim(file, actor.personId, at, rosterRules.uploadMinutes)
    const looked = await look(file, topsOf(actor, 'roster.write'), at)
    const [first] = looked.errors
    if (first) {
      const message = `还有 ${looked.errors.length} 处要改,先别导入。第 ${first.row} 行${first.column}:${first.message}`
      throw fail('invalid', { message, fields: { file: message } })
    }
    if (looked.rows === 0) throw fail('invalid', { fields: { file: '这份表里还没填人。请填好姓名、关系再导入' } })
    const counts = countsOf(looked)
    const left = await writeAll(looked.writes, rosterRules.writeSeconds)
    if (left > 0) return { ...counts, left, at }

    const written: RosterImportRecord = { _id: looked.batch, personId: actor.personId, at, ...counts }
    const kept = await runTransaction(async transaction => {
      const before = await transaction.find(rosterImports, written._id)
      if (before) return before
      await transaction.insert(rosterImports, written)
      const what = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
      await record(transaction, { entity: 'roster', action: 'importRoster', by: doerOf(actor), what }, at)
      return written
    })
    return finish(kept, file, actor.personId)
  })

async function finish(done: RosterImportRecord, file: string, personId: string): Promise<RosterImport> {
  if (done.personId !== personId) throw fail('notFound')
  // The sweep would do it too; but plain phones lie there until then.
  await discard(file)
  const { rows, changed, unchanged, at } = done
  return { rows, new: done.new, changed, unchanged, left: 0, at }
}
