import * as z from '@shared/z'
import { action } from '../call/action'
import { hear, type Carrier, type Checking } from './ask'
import { suggestions } from './check'
import { photoTraces } from './collections'

const answer = z.strictObject({
  /** WeChat's name of the question. */
  trace: z.string().check(z.minLength(1), z.maxLength(128)),
  says: z.enum(suggestions),
})

/**
 * The action by which documents of a kind take in what WeChat says of their photos (cloudfunctions/pushes). A question that nobody asked, or that
 * is about documents of another kind, is not known here, and changes nothing.
 */
export const hearing = <T extends Carrier>(of: Checking<T>) =>
  action
    .allow('system')
    .input(answer)
    .output(z.object({ known: z.boolean() }))
    .mutation(async ({ input: { trace: id, says }, ctx }) => {
      const trace = await photoTraces.find(id)
      if (trace?.collection !== of.collection.name) return { known: false }
      await hear(of, trace, says, ctx.clock.now())
      return { known: true }
    })
