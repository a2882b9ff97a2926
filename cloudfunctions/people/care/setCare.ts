import { fail } from '@shared/errors'
import { careNotes } from '@shared/notices/tags'
import { careNoteLabels } from '@shared/people/careLabels'
import { careOutput, setCareInput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import { runTransaction } from '../../_platform/data/transaction'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import { caredFor } from './theCare'

/**
 * Notes of somebody whether they are old, live alone, get an allowance or are disabled; by it notices find whom they are for, and 柿子节 its reserved share.
 * The person reads in 谁看过我 who noted it, and has it in their export (DOMAIN §3).
 * @throws notFound for whoever lives elsewhere
 */
export const setCare = action
  .allow('care.know')
  .input(setCareInput)
  .ids({ person: caredFor })
  .output(careOutput)
  .mutation(async ({ input, ctx }) => {
    const { _id: subject, name } = ctx.found.person
    const tags = careNotes.filter(tag => input.tags.includes(tag))
    const kept = await runTransaction(async transaction => {
      const before = await transaction.find(people, subject)
      if (!before) throw fail('notFound')
      const changed = tags.map(tag => careNoteLabels[tag]).join('、') || '都不用'
      const deed = { entity: personEntity(subject), action: 'noteCare' as const, subject, what: { changed } }
      // What was noted since stays, when a call is sent again.
      if (await recordOnce(transaction, ctx, deed)) return before.care ?? []
      await transaction.save(people, before, { ...before, care: tags })
      return tags
    })
    return { person: subject, name, tags: kept }
  })
