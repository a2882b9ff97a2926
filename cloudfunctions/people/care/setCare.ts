import { fail } from '@shared/errors'
import { audienceTagLabels } from '@shared/notices/labels'
import { careTags } from '@shared/notices/tags'
import { careOutput, setCareInput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import { runTransaction } from '../../_platform/data/transaction'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import { caredFor } from './theCare'

/**
 * Notes of somebody whether they are old, live alone or get an allowance; by it notices find whom they are for. The person reads in 谁看过我 who noted
 * it, and has it in their export (DOMAIN §3).
 * @throws notFound for whoever lives elsewhere
 */
export const setCare = action
  .allow('care.know')
  .input(setCareInput)
  .ids({ person: caredFor })
  .output(careOutput)
  .mutation(async ({ input, ctx }) => {
    const { _id: subject, name } = ctx.found.person
    const tags = careTags.filter(tag => input.tags.includes(tag))
    const kept = await runTransaction(async transaction => {
      const before = await transaction.find(people, subject)
      if (!before) throw fail('notFound')
      const changed = tags.map(tag => audienceTagLabels[tag]).join('、') || '都不用'
      const deed = { entity: personEntity(subject), action: 'noteCare' as const, subject, what: { changed } }
      // What was noted since stays, when a call is sent again.
      if (await recordOnce(transaction, ctx, deed)) return before.care ?? []
      await transaction.save(people, before, { ...before, care: tags })
      return tags
    })
    return { person: subject, name, tags: kept }
  })
