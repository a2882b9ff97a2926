/** For which household somebody books: their own, that of somebody who asked them to act (代办), or of whoever the counter helps. */
import { fail } from '@shared/errors'
import { may } from '@shared/permissions'
import type { CareNote } from '@shared/notices/tags'
import { ofPerson } from '../../_platform/call/authorisation'
import type { PersonContext } from '../../_platform/call/context'
import { homesAt, type Person } from '../../_platform/call/members'
import { codesAbove } from '../../grid/places/placeNodes'

export interface Household {
  personId: string
  name: string
  home: string
  care: readonly CareNote[]
  /** `own`: for themselves. `agent`: by a mandate. `counter`: by whoever works at the counter, for somebody who is there or calls. */
  how: 'own' | 'agent' | 'counter'
}

/** The caller as somebody of their own household. @throws notBound */
export function ownHousehold({ actor }: Pick<PersonContext, 'actor'>): Household {
  const { personId, name, home, care = [] } = actor
  if (home === null) throw fail('notBound')
  return { personId, name, home, care, how: 'own' }
}

const householdOf = ({ _id, name, care = [] }: Person, home: string, how: Household['how']): Household => ({
  personId: _id,
  name,
  home,
  care,
  how,
})

/** Somebody who lets the caller act. @throws notFound when they do not, or there is nobody: one answer */
export const bookedFor = ofPerson((person, personId, ctx): Household => {
  const { actor, calledAt } = ctx
  if (personId === actor.personId) return ownHousehold(ctx)
  const [lived] = person ? homesAt(person, calledAt) : []
  if (!person || !lived || !may(actor, 'service.own', { ownerId: personId })) throw fail('notFound')
  return householdOf(person, lived.node, 'agent')
})

/** Somebody whom the counter of the caller serves. @throws notFound: not there and not of their part of the grid are one answer */
export const servedHere = ofPerson(async (person, _personId, { actor, calledAt }): Promise<Household> => {
  const [lived] = person ? homesAt(person, calledAt) : []
  if (!person || !lived) throw fail('notFound')
  const above = await codesAbove([lived.node], calledAt)
  if (!may(actor, 'service.handle', { ladder: above(lived.node) })) throw fail('notFound')
  return householdOf(person, lived.node, 'counter')
})

/** Visits at home are few, and for whoever can hardly come: somebody who answers for them noted it, or the counter books it. */
export const mayBeVisited = ({ care, how }: Pick<Household, 'care' | 'how'>) => how === 'counter' || care.length > 0
