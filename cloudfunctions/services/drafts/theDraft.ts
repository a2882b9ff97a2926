/** A draft as it is named from outside: by its service, and for whom it is. Only whoever fills it in has one. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { ofPerson } from '../../_platform/call/authorisation'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import { toPersonId } from '../../_platform/personId'
import { speaksFor } from '../applying/view'
import { drafts, type Draft } from './collections'
import { draftIdOf } from './draftId'

interface Named {
  service: Id<'service'>
  for?: Id<'person'> | undefined
}

const idOf = ({ service, for: whom }: Named, { actor }: Pick<PersonContext, 'actor'>) =>
  draftIdOf(actor.personId, toPersonId(whom ?? actor.personId), service)

/** The caller's own, or theirs for somebody for whom they act at this moment. */
const mine = (draft: Draft, { actor }: PersonContext) => draft.writer === actor.personId && speaksFor(actor, draft.whom)

/** One that is there. */
export const ownDraft: Target<Draft, Named, never, false> = {
  collection: drafts,
  id: idOf,
  may: mine,
  // Whatever phone wrote last: what a call names is written over what is there.
  fits: () => true,
  together: false,
}

/** One that is there, or begins. */
export const anyDraft: Target<Draft, Named, never, false> = { ...ownDraft, begins: 'ifAbsent' }

/** Somebody for whom the caller acts, or the caller. @throws notFound */
export const forWhom = ofPerson((_person, personId, { actor }): string => {
  if (!speaksFor(actor, personId)) throw fail('notFound')
  return personId
})

/** What is kept for the caller; null where nothing is, and where they may not act any more: one answer. One trip. */
export async function draftOf(named: Named, ctx: PersonContext): Promise<Draft | null> {
  const found = await drafts.find(idOf(named, ctx))
  return found && !found.over && mine(found, ctx) ? found : null
}
