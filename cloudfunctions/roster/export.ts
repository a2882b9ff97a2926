import { exportInput, sheetOutput, type ExportKind } from '@shared/roster/contract'
import { action } from '../_platform/call/action'
import { recordOnce } from '../_platform/privacy/audit'
import { runTransaction } from '../_platform/data/transaction'
import { communityCode } from '../grid/places/community'
import { everyOf } from '../grid/gaps/everyOf'
import { offer } from './offer'
import { readableNode, topsOf } from './scope'
import { entriesBelow } from './stored'
import { rosterColumns, rosterRows, templateColumns, templateRows } from './sheet/tables'

const titles: Record<ExportKind, string> = { template: '花名册模板', roster: '花名册' }

/**
 * A file to fill in, or who is on the roster: phones and ID numbers masked. Stands in the audit. Four trips and more, a trip
 * for each 999 homes and people. @throws notFound for a node that is not theirs
 */
const exportRoster = action
  .allow('roster.read')
  .input(exportInput)
  .ids({ under: readableNode })
  .output(sheetOutput)
  .mutation(async ({ input: { format, kind }, ctx }) => {
    const { under } = ctx.found
    const tops = under ? [under] : topsOf(ctx.actor, 'roster.read')
    const [homes, entries] = await Promise.all([
      everyOf('home', tops, ['fullName']),
      kind === 'roster' ? entriesBelow(tops) : [],
    ])
    const table =
      kind === 'template'
        ? { columns: templateColumns, rows: templateRows(homes) }
        : { columns: rosterColumns, rows: rosterRows(entries, homes) }
    const file = await offer(ctx, { title: titles[kind], format, ...table })
    const what = { kind, format, under: under ?? communityCode, rows: String(file.rows) }
    await runTransaction(transaction =>
      recordOnce(transaction, ctx, { entity: 'roster', action: 'exportRoster', what }),
    )
    return file
  })

export { exportRoster as export }
