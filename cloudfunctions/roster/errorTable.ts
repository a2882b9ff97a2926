import { fail } from '@shared/errors'
import { rosterFileInput, sheetOutput } from '@shared/roster/contract'
import { rosterRules } from '@config/community/limits'
import { action } from '../_platform/call/action'
import { look } from './look'
import { offer } from './offer'
import { topsOf } from './scope'
import { errorColumns, errorRows } from './sheet/tables'
import { claim } from './upload'

/**
 * All errors of a file as a table, to mend them at a computer beside the file itself.
 * @throws notNow when there are none, fileRefused, notFound when it is somebody else's file
 */
export const errorTable = action
  .allow('roster.read')
  .input(rosterFileInput)
  .output(sheetOutput)
  .mutation(async ({ input: { file }, ctx }) => {
    const { actor, clock } = ctx
    const at = clock.now()
    const claimed = await claim(file, actor.personId, at, rosterRules.uploadMinutes)
    const { errors } = await look(claimed, topsOf(actor, 'roster.read'), at)
    if (errors.length === 0) throw fail('notNow', { message: '这份表没有要改的地方，可以直接导入' })
    const rows = errorRows(errors)
    return offer(ctx, { title: '要改的地方', format: 'xlsx', columns: errorColumns, rows })
  })
