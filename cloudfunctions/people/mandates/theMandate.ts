/** A mandate as it is named from outside: by its id, or by its agent. */
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import { toPersonId } from '../../_platform/personId'
import { codesAbove } from '../../grid/places/placeNodes'
import { mandates, type Mandate } from './collections'
import { mandateId } from './mandate'

/** One that stands: for either side; one that was given in person also for whoever could have written it down. */
export const theMandate: Target<Mandate, { id: Id<'mandate'> }, 'id', true> = {
  collection: mandates,
  id: ({ id }) => id,
  async may({ principal, agent, home, consent }, { actor, clock }) {
    if ([principal.personId, agent.personId].includes(actor.personId)) return true
    if (consent.inPerson === undefined) return false
    return may(actor, 'mandate.record', { ladder: (await codesAbove([home], clock.now()))(home) })
  },
  field: 'id',
  together: true,
}

interface Giving {
  agent: Id<'person'>
}

/** The one of a principal and an agent, which is given again after its end. @param principalOf whose it is, by the input and the caller */
export const mandateOf = <Input extends Giving>(
  principalOf: (input: Input, ctx: PersonContext) => string,
): Target<Mandate, Input, 'agent', true> => ({
  collection: mandates,
  id: (input, ctx) => mandateId(principalOf(input, ctx), toPersonId(input.agent)),
  may: () => true,
  field: 'agent',
  begins: 'ifAbsent',
  together: true,
})
