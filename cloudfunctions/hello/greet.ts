import * as z from '@shared/z'
import { words } from '@shared/z'
import { action } from '../_platform/call/action'

/** The smallest action, to copy: who may, what goes in, what comes out, and then one thing. */
export const greet = action
  .allow('people.me')
  .input(z.strictObject({ name: words(20) }))
  .output(z.object({ text: z.string() }))
  .query(({ input, ctx }) => ({ text: `${input.name}，您好！现在是 ${ctx.clock.now()}` }))
