import { fail } from '@shared/errors'
import { importOutput, rosterFileInput, type RosterImport } from '@shared/roster/contract'
import { rosterRules } from '@config/community/limits'
import { action, type Context } from '../_platform/call/action'
import { auditActor, record } from '../_platform/privacy/audit'
import { stopwatch } from '../_platform/clock'
import type { Member } from '../_platform/call/members'
import { runTransaction } from '../_platform/data/transaction'
import { rosterImports, type RosterImportRecord } from './collections'
import { countsOf, look } from './look'
import { topsOf } from './scope'
import { claim, discard, fileKey, isGone, isThere, namedFile } from './upload'
import { writeAll } from './write'

/**
 * Puts a file's people on the roster and deletes the file. It may be cut off anywhere and called again: what is written is
 * found and not written twice, and the end answers the same however often it is asked. A file with errors is refused whole:
 * of a half-imported one nobody knows afterwards who is missing, and the mended file costs no more.
 * @throws invalid with the first error, fileRefused, notFound when it is somebody else's file
 */
const importRoster = action
  .allow('roster.write')
  .input(rosterFileInput)
  // Whose it is, is asked when it is claimed: of one that was imported the file is gone.
  .ids({ file: namedFile })
  .output(importOutput)
  .mutation(async ({ ctx }): Promise<RosterImport> => {
    const { file } = ctx.found
    const took = stopwatch()
    for (;;) {
      const done = await doneBefore(file, ctx)
      if (done) return done
      const step = await write(file, ctx, rosterRules.writeSeconds - took() / 1000)
      // What somebody else did in between is found by looking again: the same call sent twice at once, mostly.
      if (step !== 'again') return step
    }
  })

type Calling = Context & { actor: Member }

/** The answer of an import whose file is gone: it was sent before. */
async function doneBefore(file: string, { actor }: Calling): Promise<RosterImport | null> {
  if (await isThere(file)) return null
  const done = await rosterImports.find(fileKey(file))
  if (done && done.personId !== actor.personId) throw fail('notFound')
  return done && answerOf(done)
}

/** Looks the file over, writes for so long, and concludes when nothing is left. `again`: somebody else was at it. */
async function write(file: string, { actor, clock }: Calling, seconds: number): Promise<RosterImport | 'again'> {
  const at = clock.now()
  const claimed = await claim(file, actor.personId, at, rosterRules.uploadMinutes)
  const looked = await look(claimed, topsOf(actor, 'roster.write'), at).catch(async (error: unknown) => {
    if (isGone(error) && (await rosterImports.find(fileKey(file)))) return null
    throw error
  })
  if (!looked) return 'again'
  const [first] = looked.errors
  if (first) {
    const message = `还有 ${looked.errors.length} 处要改，先别导入。第 ${first.row} 行${first.column}：${first.message}`
    throw fail('invalid', { message, fields: { file: message } })
  }
  if (looked.rows === 0) throw fail('invalid', { fields: { file: '这份表里还没填人。请填好姓名、关系再导入' } })
  const { left, met } = await writeAll(looked.writes, seconds)
  if (met) return 'again'
  const counts = countsOf(looked)
  if (left > 0) return { ...counts, left, at }
  const done = await conclude(
    { _id: fileKey(file), batch: looked.batch, personId: actor.personId, at, ...counts },
    actor,
  )
  // The sweep would do it too; but plain phones lie there until then.
  await discard(file)
  return answerOf(done)
}

/** The import of an upload is done: once, and the audit tells of it once. */
function conclude(done: RosterImportRecord, actor: Member): Promise<RosterImportRecord> {
  return runTransaction(async transaction => {
    const before = await transaction.find(rosterImports, done._id)
    if (before?.batch === done.batch) return before
    await (before ? transaction.save(rosterImports, before, done) : transaction.insert(rosterImports, done))
    const { rows, changed, unchanged, at } = done
    const counts = { rows, new: done.new, changed, unchanged }
    const what = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
    await record(transaction, { entity: 'roster', action: 'importRoster', by: auditActor(actor), what }, at)
    return done
  })
}

const answerOf = ({ rows, changed, unchanged, at, ...done }: RosterImportRecord): RosterImport => ({
  ...{ rows, new: done.new, changed, unchanged },
  ...{ left: 0, at },
})

export { importRoster as import }
