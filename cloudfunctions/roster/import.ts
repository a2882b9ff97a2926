import { fail } from '@shared/errors'
import { importOutput, rosterFileInput, type RosterImport } from '@shared/roster/contract'
import { rosterRules } from '@config/community/limits'
import { action, type Context } from '../_platform/action'
import { doerOf, record } from '../_platform/audit'
import { stopwatch } from '../_platform/clock'
import type { Member } from '../_platform/members'
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
  .mutation(async ({ input: { file }, ctx }): Promise<RosterImport> => {
    const took = stopwatch()
    for (;;) {
      const done = await rosterImports.find(fileKey(file))
      if (done) return finish(done, file, ctx.actor.personId)
      const step = await write(file, ctx, rosterRules.writeSeconds - took() / 1000)
      // What somebody else wrote in between is found by looking again: the same call sent twice at once, mostly.
      if (step === 'again') continue
      return step.left > 0 ? step : finish(await conclude(file, ctx, step), file, ctx.actor.personId)
    }
  })

type Calling = Context & { actor: Member }

/** Looks the file over and writes for so long. `again`: somebody else was at it. */
async function write(file: string, { actor, clock }: Calling, seconds: number): Promise<RosterImport | 'again'> {
  const at = clock.now()
  await claim(file, actor.personId, at, rosterRules.uploadMinutes)
  const looked = await look(file, topsOf(actor, 'roster.write'), at).catch((error: unknown) =>
    lookedInVain(file, error),
  )
  if (looked === 'again') return looked
  const [first] = looked.errors
  if (first) {
    const message = `还有 ${looked.errors.length} 处要改,先别导入。第 ${first.row} 行${first.column}:${first.message}`
    throw fail('invalid', { message, fields: { file: message } })
  }
  if (looked.rows === 0) throw fail('invalid', { fields: { file: '这份表里还没填人。请填好姓名、关系再导入' } })
  const { left, met } = await writeAll(looked.writes, seconds)
  return met ? 'again' : { ...countsOf(looked), left, at }
}

/** The file is gone: when that is because its import is done, its end is the answer. */
async function lookedInVain(file: string, error: unknown): Promise<'again'> {
  if (await rosterImports.find(fileKey(file))) return 'again'
  throw error
}

/** The import is done: once, and the audit tells of it once. */
function conclude(file: string, { actor }: Calling, { rows, changed, unchanged, at, ...step }: RosterImport) {
  const counts = { rows, new: step.new, changed, unchanged }
  return runTransaction(async transaction => {
    const before = await transaction.find(rosterImports, fileKey(file))
    if (before) return before
    const done: RosterImportRecord = { _id: fileKey(file), personId: actor.personId, at, ...counts }
    await transaction.insert(rosterImports, done)
    const what = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
    await record(transaction, { entity: 'roster', action: 'importRoster', by: doerOf(actor), what }, at)
    return done
  })
}

async function finish(done: RosterImportRecord, file: string, personId: string): Promise<RosterImport> {
  if (done.personId !== personId) throw fail('notFound')
  // The sweep would do it too; but plain phones lie there until then.
  await discard(file)
  const { rows, changed, unchanged, at } = done
  return { rows, new: done.new, changed, unchanged, left: 0, at }
}
