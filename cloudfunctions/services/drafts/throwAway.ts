import type { Id } from '@shared/ids'
import { fail } from '@shared/errors'
import { draftInput, draftOutput } from '@shared/services/drafts'
import { action } from '../../_platform/call/action'
import { thrownAway } from './kept'
import { forWhom, ownDraft } from './theDraft'

const named = (service: Id<'service'>): string => service

/** It is not wanted any more: gone from every phone at once, and its photos within a minute. @throws notFound for what is not there */
export const throwAway = action
  .allow('service.own')
  .input(draftInput)
  .of(ownDraft)
  .ids({ service: named, for: forWhom })
  .output(draftOutput)
  .mutation(async ({ ctx }) => {
    await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      return before.over ? null : { after: thrownAway(before, at) }
    })
    return { draft: null }
  })
