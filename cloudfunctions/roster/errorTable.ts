import { fail } from '@shared/errors'
import { rosterFileInput, sheetOutput } from '@shared/roster/contract'
import { action } from '../_platform/call/action'
import { look } from './look'
import { offer } from './offer'
import { topsOf } from './scope'
import { errorColumns, errorRows } from './sheet/tables'
import { claimedFile } from './upload'

/**
 * All errors of a file as a table, to mend them at a computer beside the file itself.
 * @throws notNow when there are none, fileRefused, notFound when it is somebody else's file
 */
export const errorTable = action
  .allow('roster.read')
  .input(rosterFileInput)
  .ids({ file: claimedFile })
  .output(sheetOutput)
  .mutation(async ({ ctx }) => {
    const { errors } = await look(ctx.found.file, topsOf(ctx.actor, 'roster.read'), ctx.clock.now())
    if (errors.length === 0) throw fail('notNow', { message: '这份表没有要改的地方，可以直接导入' })
    const rows = errorRows(errors)
    return offer(ctx, { title: '要改的地方', format: 'xlsx', columns: errorColumns, rows })
  })
