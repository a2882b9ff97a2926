import type { Id } from '@shared/ids'
import { draftInput, draftOutput } from '@shared/services/drafts'
import { action } from '../../_platform/call/action'
import { draftOf, forWhom } from './theDraft'
import { draftViewOf } from './view'

/** Only a name here: what there is no draft of, there is none of. */
const named = (service: Id<'service'>): string => service

/** What the caller filled in for themselves, or for whom they act, as it is kept. Two trips. @throws notFound when they may not act */
export const draft = action
  .allow('service.own')
  .input(draftInput)
  .ids({ service: named, for: forWhom })
  .output(draftOutput)
  .query(async ({ input, ctx }) => {
    const found = await draftOf(input, ctx)
    return { draft: found && (await draftViewOf(found, ctx.actor)) }
  })
