import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { hear } from '../../_platform/photoChecks/ask'
import { suggestions } from '../../_platform/photoChecks/check'
import { photoTraces } from '../../_platform/photoChecks/collections'
import { checking } from './checking'
import { treeDiaryEntries } from './collections'

const answer = z.strictObject({
  /** WeChat's name of the question. */
  trace: z.string().check(z.minLength(1), z.maxLength(128)),
  says: z.enum(suggestions),
})

/**
 * Takes in what WeChat says of a photo of a tree (cloudfunctions/pushes): what it is sure of nobody sees until staff have looked. A question that nobody
 * asked, an answer that comes again: nothing breaks.
 */
export const hearOfPhoto = action
  .allow('system')
  .input(answer)
  .output(z.object({ known: z.boolean() }))
  .mutation(async ({ input: { trace: id, says }, ctx }) => {
    const trace = await photoTraces.find(id)
    if (trace?.collection !== treeDiaryEntries.name) return { known: false }
    await hear(checking, trace, says, ctx.clock.now())
    return { known: true }
  })
