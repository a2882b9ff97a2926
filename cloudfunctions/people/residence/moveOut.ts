import { moveOutInput, moveOutOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { homesAt } from '../../_platform/call/members'
import { auditActor, personEntity } from '../../_platform/privacy/audit'
import { movedOut } from './endBinding'
import { homesView } from './homesView'
import { leftHome } from './leftHome'
import { everOwnHome, ownPerson } from './ownPerson'

/**
 * The caller no longer lives in a home: the binding ends now and stays in the history, and the unit's lead is told. Whoever
 * is bound to another home lives there from now on. Doing it twice is doing it once.
 * @throws notFound for a home that was never theirs
 */
export const moveOut = action
  .allow('binding.own')
  .input(moveOutInput)
  .of(ownPerson)
  .ids({ home: everOwnHome })
  .output(moveOutOutput)
  .mutation(async ({ input: { home }, ctx }) => {
    const person = await ctx.change(async given => {
      const { before, at } = given
      if (!before || !homesAt(before, at).some(p => p.node === home)) return null
      const left = await leftHome(given, before, movedOut(before, home, at), { kind: 'movedOut', home })
      const { _id: subject } = before
      const moved = { entity: personEntity(subject), action: 'moveOut' as const, by: auditActor(ctx.actor), subject }
      return { ...left, audit: [{ ...moved, what: { home } }] }
    })
    return homesView(person, ctx.clock.now())
  })
