/** A permit as it is named from outside: by the service that renews it, of the caller or of somebody for whom they act. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import { ofPerson } from '../../_platform/call/authorisation'
import { homesAt, type DatedPost } from '../../_platform/call/members'
import type { Target } from '../../_platform/data/change'
import { toPersonId } from '../../_platform/personId'
import { permits, type Permit } from './collections'
import { permitIdOf } from './permit'

interface Named {
  service: Id<'service'>
  for?: Id<'person'> | undefined
}

export const ownPermit: Target<Permit, Named, never, false> = {
  collection: permits,
  id: ({ service, for: whom }, { actor }) => permitIdOf(toPersonId(whom ?? actor.personId), service),
  may: ({ who }, { actor }) => may(actor, 'service.own', { ownerId: who.personId }),
  begins: 'ifAbsent',
  together: false,
}

/** Whose permits and leases they are. */
export interface Owner {
  personId: string
  name: string
  posts: readonly DatedPost[]
}

/** The caller, or somebody for whom they act at this moment. @throws notFound when they may not, or there is nobody */
export const permitsOf = ofPerson((person, personId, { actor, clock }): Owner => {
  if (personId === actor.personId) return actor
  if (!person || !may(actor, 'service.own', { ownerId: personId }))
    throw fail('notFound', { message: '您现在不能替这个人办事，请他在「我的」里再选您一次，同意您替他交材料' })
  return { personId, name: person.name, posts: homesAt(person, clock.now()) }
})
