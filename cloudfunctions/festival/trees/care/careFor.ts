import { fail } from '@shared/errors'
import { careInput, careOutput } from '@shared/festival/trees/trees'
import { action } from '../../../_platform/call/action'
import { caredFor, familyOf } from './care'
import { chosenTree } from '../register'
import { careOfTree } from '../theTree'

/** A household takes a tree on (认养), named or not as they wish. @throws notBound without a home, invalid, notNow when another family has it */
export const careFor = action
  .allow('festival.join')
  .input(careInput)
  .of(careOfTree)
  .ids({ tree: chosenTree })
  .output(careOutput)
  .mutation(async ({ input: { named }, ctx }) => {
    const { actor } = ctx
    const { home } = actor
    if (home === null) throw fail('notBound')
    const care = await ctx.change(({ id, before, at }) => caredFor(before, { tree: id, by: actor, home, named, at }))
    return { tree: care._id, carer: familyOf(care.carer) }
  })
