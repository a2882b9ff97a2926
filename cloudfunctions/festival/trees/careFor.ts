import { fail } from '@shared/errors'
import { careInput, treeView } from '@shared/festival/trees'
import { action } from '../../_platform/call/action'
import { caredFor } from './care'
import { treeAsSeen } from './asSeen'
import { chosenTree } from './register'
import { careOfTree } from './theTree'

/** A household takes a tree on (认养), named or not as they wish. @throws notBound without a home, invalid, notNow when another family has it */
export const careFor = action
  .allow('festival.join')
  .input(careInput)
  .of(careOfTree)
  .ids({ tree: chosenTree })
  .output(treeView)
  .mutation(async ({ input: { named }, ctx }) => {
    const { actor } = ctx
    const { home } = actor
    if (home === null) throw fail('notBound')
    const care = await ctx.change(({ id, before, at }) => caredFor(before, { tree: id, by: actor, home, named, at }))
    return treeAsSeen(care, ctx.clock.now())
  })
