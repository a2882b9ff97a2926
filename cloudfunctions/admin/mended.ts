import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { mendedInput, mendedOutput } from '@shared/admin/contract'
import { action } from '../_platform/call/action'
import type { Target } from '../_platform/data/change'
import { setAsides, type SetAside } from '../_platform/setAside/collections'
import { setAsideView } from './setAsideView'

/** Whoever may mend may mend all of them. */
const theDamaged: Target<SetAside, { id: Id<'setAside'> }, 'id', false> = {
  collection: setAsides,
  id: ({ id }) => id,
  may: () => true,
  field: 'id',
  together: false,
}

/**
 * The admin says that a document was mended. If it was not, the next who meets it puts it on the list again. Saying it twice is saying it
 * once. @throws notFound, conflict
 */
export const mended = action
  .allow('system.mend')
  .input(mendedInput)
  .of(theDamaged)
  .output(mendedOutput)
  .mutation(async ({ ctx }) =>
    setAsideView(
      await ctx.change(({ before, at }) => {
        if (!before) throw fail('notFound')
        if (!before.isOpen) return null
        return { after: { ...before, mendedAt: at, mendedBy: ctx.actor.personId, isOpen: false } }
      }),
    ),
  )
