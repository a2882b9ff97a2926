import { editionView, saveEditionInput } from '@shared/festival/editions'
import { action } from '../../_platform/call/action'
import { editionOfYear } from './theEdition'
import { staffView } from './staffView'
import { writtenEdition } from './written'

/** An edition is written, or written anew before anybody was told of it. @throws invalid with what to do, notNow once it was announced, conflict */
export const saveEdition = action
  .allow('festival.plan')
  .input(saveEditionInput)
  .of(editionOfYear)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const edition = await ctx.change(({ before, at }) => ({ after: writtenEdition(before, input, ctx.actor, at) }))
    return staffView(edition, [], ctx.actor, ctx.clock.now())
  })
