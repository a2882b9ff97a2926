import { editionView, saveEditionInput } from '@shared/festival/editions'
import { action } from '../../../_platform/call/action'
import { noted } from '../../audited'
import { editionOfYear } from './theEdition'
import { staffView } from './staffView'
import { editionIdOf, numberOf, writtenEdition } from './written'

/**
 * An edition is written, or written anew before anybody was told of it. Who tries so after that stands in the audit.
 * @throws invalid with what to do, notNow once it was announced, conflict
 */
export const saveEdition = action
  .allow('festival.plan')
  .input(saveEditionInput)
  .of(editionOfYear)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const asked = ctx.change(({ before, at }) => ({ after: writtenEdition(before, input, ctx.actor, at) }))
    const edition = await noted(ctx, editionIdOf(numberOf(input.year)), asked, ['notNow'])
    return staffView(edition, [], ctx.actor, ctx.clock.now())
  })
