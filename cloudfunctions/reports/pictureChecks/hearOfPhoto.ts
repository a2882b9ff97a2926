import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { suggestions } from '../../_platform/photoChecks/check'
import { hear } from '../../_platform/photoChecks/ask'
import { photoTraces } from '../../_platform/photoChecks/collections'
import { reports } from '../collections'
import { checking } from './checking'

const answer = z.strictObject({
  /** WeChat's name of the question. */
  trace: z.string().check(z.minLength(1), z.maxLength(128)),
  says: z.enum(suggestions),
})

/**
 * Takes in what WeChat says of a photo (cloudfunctions/pushes): fine, and nothing is kept; else a human looks, and what WeChat is sure of is hidden until
 * then. A question that nobody asked, an answer that comes again or when the report is over long since: nothing breaks, and nothing is hidden twice.
 */
export const hearOfPhoto = action
  .allow('system')
  .input(answer)
  .output(z.object({ known: z.boolean() }))
  .mutation(async ({ input: { trace: id, says }, ctx }) => {
    const trace = await photoTraces.find(id)
    if (trace?.collection !== reports.name) return { known: false }
    await hear(checking, trace, says, ctx.clock.now())
    return { known: true }
  })
