import { fail } from '@shared/errors'
import { mendedInput, mendedOutput } from '@shared/admin/contract'
import { action } from '../_platform/call/action'
import { setAsides } from '../_platform/setAside/collections'
import { setAsideView } from './setAsideView'

/**
 * The admin says that a document was mended. If it was not, the next who meets it puts it on the list again. Saying it twice is saying it
 * once. @throws notFound, conflict
 */
export const mended = action
  .allow('system.mend')
  .input(mendedInput)
  .output(mendedOutput)
  .mutation(async ({ input, ctx }) => {
    const before = await setAsides.find(input.id)
    if (!before) throw fail('notFound')
    if (!before.isOpen) return setAsideView(before)
    const by = { mendedAt: ctx.calledAt, mendedBy: ctx.actor.personId }
    const after = { ...before, ...by, isOpen: false, version: before.version + 1 }
    if (!(await setAsides.save(before, after))) throw fail('conflict')
    return setAsideView(after)
  })
