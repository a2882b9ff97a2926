import { fail } from '@shared/errors'
import { roleLabels, type Role } from '@shared/permissions'
import { phrasesOfRole, savePhrasesInput } from '@shared/reports/phrases'
import { phraseUses } from '@shared/reports/phraseUses'
import { firstPhrases } from '@config/community/replyPhrases'
import { action } from '../../_platform/call/action'
import type { Target } from '../../_platform/data/change'
import { auditActor } from '../../_platform/privacy/audit'
import { replyPhrases, type Phrases } from './collections'
import { handlingRoles, phrasesView } from './phrases'

/** The phrases of a role, for whoever handles reports in it. */
const thePhrases: Target<Phrases, { role: Role }, never, true> = {
  collection: replyPhrases,
  id: ({ role }) => role,
  may: (_document, { actor }, { role }) => handlingRoles(actor).includes(role),
  begins: 'ifAbsent',
  together: true,
}

/** What an audit keeps of words that were added. */
const longest = 500

/**
 * Changes 常用语 for everybody of a role. Who added which words stands in the audit.
 * @throws notFound for a role of others, conflict when a colleague changed them meanwhile, textRefused
 */
export const savePhrases = action
  .allow('report.handle')
  .input(savePhrasesInput)
  .of(thePhrases)
  .output(phrasesOfRole)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const { role, version, phrases } = input
    const kept = await ctx.change(({ before, at }) => {
      if (!handlingRoles(actor).includes(role)) throw fail('notFound')
      if (!before && version !== 0) throw fail('conflict')
      const known = before?.phrases ?? firstPhrases(role)
      const added = phraseUses.flatMap(use => phrases[use].filter(phrase => !known[use].includes(phrase)))
      const what = { post: roleLabels[role], says: added.join('；').slice(0, longest) }
      const by = { personId: actor.personId, name: actor.name }
      return {
        after: { ...(before ?? { _id: role, version: 0 }), phrases, by, at },
        audit: [{ entity: `phrases:${role}`, action: 'savePhrases', by: auditActor(actor), what }],
      }
    })
    return phrasesView(role, kept)
  })
