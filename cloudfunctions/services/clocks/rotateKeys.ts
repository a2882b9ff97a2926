import { sweptOutput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { oldKeys } from '../../_platform/privacy/vault'
import { eachOf } from '../../_platform/setAside/each'
import { applications } from '../applying/collections'
import { resealed } from '../applying/sealed'
import { drafts } from '../drafts/collections'
import { resealedDraft } from '../drafts/sealed'

/** At one run; what is left waits for the next. */
const most = 50

/** Encrypts with the key in use what an older one encrypted (docs/privacy.md). For the timer. */
export const rotateKeys = action
  .allow('system')
  .output(sweptOutput)
  .mutation(async () => {
    const sum = { done: 0, left: 0 }
    for (const key of oldKeys()) {
      const { items, next } = await applications.page('byKey', { key }, { limit: most })
      const { done } = await eachOf(applications, items, application =>
        applications.save(application, { ...resealed(application), version: application.version + 1 }),
      )
      const kept = await drafts.page('byKey', { key }, { limit: most })
      const anew = await eachOf(drafts, kept.items, draft =>
        drafts.save(draft, { ...resealedDraft(draft), version: draft.version + 1 }),
      )
      sum.done += done + anew.done
      sum.left += Number(next !== null || kept.next !== null)
    }
    return sum
  })
