/** Who looked for whom by their name: in the audit of whoever was found, before the answer goes out (DOMAIN §3). */
import type { PersonContext } from '../../_platform/call/context'
import { runTransaction } from '../../_platform/data/transaction'
import { isPseudonym } from '../../_platform/personId'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import type { Report } from '../collections'

/** One row for each person who was found; of a search that finds nobody, one in the chain of whoever looked. Never the name that was sought. */
export const recordSearch = (ctx: PersonContext, found: readonly Report[]): Promise<void> =>
  runTransaction(async transaction => {
    const subjects = [...new Set(found.map(({ reporter }) => reporter.personId))].filter(id => !isPseudonym(id)).sort()
    for (const subject of subjects) {
      const count = found.filter(({ reporter }) => reporter.personId === subject).length
      const what = { found: `${count}` }
      await recordOnce(transaction, ctx, { entity: personEntity(subject), action: 'searchByName', subject, what })
    }
    if (subjects.length === 0)
      await recordOnce(transaction, ctx, {
        entity: personEntity(ctx.actor.personId),
        action: 'searchByName',
        what: { found: '0' },
      })
  })
