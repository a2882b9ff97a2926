import { liveInInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { homesView } from './homesView'
import { leftHome } from './leftHome'
import { ownHome, ownPerson } from './ownPerson'

/**
 * Whoever is bound to several homes says in which of them they live: their household and the lead whom they see follow,
 * and the lead of the home that they left is told. Saying it twice is saying it once.
 * @throws notFound for a home that they are not bound to now
 */
export const liveIn = action
  .allow('binding.own')
  .input(liveInInput)
  .of(ownPerson)
  .ids({ home: ownHome })
  .output(moveOutOutput)
  .mutation(async ({ input: { home }, ctx }) => {
    const person = await ctx.change(given => {
      const { before } = given
      if (!before || before.home === home) return null
      return leftHome(given, before, { ...before, home }, { kind: 'livesElsewhere', home: before.home })
    })
    return homesView(person, ctx.clock.now())
  })
