/** Somebody of whom the caller may know how they live (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import { may } from '@shared/permissions'
import { ofPerson } from '../../_platform/call/authorisation'
import { homesAt } from '../../_platform/call/members'
import { codesAbove } from '../../grid/places/placeNodes'

/** @throws notFound: not there and not in their part of the grid are one answer */
export const caredFor = ofPerson(async (person, personId, { actor, calledAt }) => {
  const homes = person ? homesAt(person, calledAt).map(({ node }) => node) : []
  const above = await codesAbove(homes, calledAt)
  if (!person || !homes.some(home => may(actor, 'care.know', { ladder: above(home) }))) throw fail('notFound')
  return { ...person, _id: personId }
})
