import { exportInput, exportOutput } from '@shared/people/privacy'
import { householdOf } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import { runTransaction } from '../../_platform/data/transaction'
import { exportPart } from './exportPart'

/**
 * All that is held about the caller, by the inventory, with Chinese headings: their own phone in plain, the names of others masked, photos
 * by addresses that live for a day. As much at once as an answer may carry; `next` leads on. The audit has that it was done.
 */
const exportAll = action
  .allow('person.own')
  .input(exportInput)
  .output(exportOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, calledAt } = ctx
    const cursor = input?.cursor
    const { personId: subject } = actor
    const deed = { entity: personEntity(subject), action: 'export' as const, subject }
    const before = cursor === undefined ? await runTransaction(transaction => recordOnce(transaction, ctx, deed)) : null
    return { at: before ?? calledAt, ...(await exportPart(householdOf(actor), cursor)) }
  })

export { exportAll as export }
